import type { useTranslations } from 'next-intl';
import type { Interval } from '@/domain/study/schedule';

const daysInMonth = 365 / 12;

/** Returns an interval in the words of a button: minutes, days, or months and years in round numbers. */
export function intervalText(
  t: ReturnType<typeof useTranslations<'study'>>,
  { unit, count }: Interval,
): string {
  if (unit === 'minute') return t('interval.minutes', { count });
  if (count < 60) return t('interval.days', { count });
  if (count < 730) return t('interval.months', { count: Math.round(count / daysInMonth) });
  return t('interval.years', { count: Math.round(count / 365) });
}
