import { useTranslations } from 'next-intl';
import type { Standing } from '@/domain/analysis/topic-accuracy';
import { StateMark } from '@/ui/tables/state-mark';

const look = {
  again: { shape: 'stopped', tone: 'wrong' },
  between: { shape: 'half', tone: 'quiet' },
  strong: { shape: 'full', tone: 'right' },
  'too-few': { shape: 'empty', tone: 'quiet' },
} as const;

/** How well a class answers something, in a word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations('mastery.standing');
  return <StateMark {...look[standing]}>{t(standing)}</StateMark>;
}
