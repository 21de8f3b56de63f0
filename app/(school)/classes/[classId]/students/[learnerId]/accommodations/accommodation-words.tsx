import { useFormatter, useTranslations } from 'next-intl';
import type { Accommodation } from '@/domain/school/accommodation';
import { instantOf } from '@/domain/school/wall-time';

/** What an accommodation grants, in one line. */
export function AccommodationWords({ accommodation }: { accommodation: Accommodation }) {
  const t = useTranslations('assignments.accommodations.facts');
  const format = useFormatter();
  const { timeFactor, noTimeLimit, extraAttempts, due, closes } = accommodation;
  // Wall times are shown as they stand, so the zone they are read in does not matter.
  const at = (wall: string) =>
    format.dateTime(instantOf(wall, 'UTC'), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
  const facts = [
    timeFactor > 1 ? t('extra-time', { percent: Math.round((timeFactor - 1) * 100) }) : null,
    noTimeLimit ? t('no-limit') : null,
    extraAttempts > 0 ? t('attempts', { count: extraAttempts }) : null,
    due === null ? null : t('due', { at: at(due) }),
    closes === null ? null : t('closes', { at: at(closes) }),
  ];
  return facts.filter((fact) => fact !== null).join('; ');
}
