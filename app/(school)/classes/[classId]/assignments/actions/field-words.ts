import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/domain/result';

const reasons = [
  'passed',
  'begun',
  'none-picked',
  'unknown',
  'none',
  'only-for-one',
  'too-few',
  'items-gone',
  'too-many',
  'nobody',
  'not-on-roster',
  'left-out-has-begun',
] as const;

/** Words for a field of the wrong form, where the general ones would not help. */
const byField = {
  title: 'title',
  opens: 'date',
  due: 'date',
  closes: 'date',
  count: 'count',
  timeLimitMinutes: 'minutes',
  percentADay: 'percent',
  extraTime: 'extraTime',
  extraAttempts: 'extraAttempts',
  days: 'days',
  toClass: 'toClass',
} as const;

/** Says what is wrong with a field of an assignment's form; null where the general words serve. */
export async function fieldWords(field: string, { facts }: Problem): Promise<string | null> {
  const t = await getTranslations('assignments.wrong');
  if (facts?.reason === 'order') return t(field === 'due' ? 'order-due' : 'order-closes');
  const reason = reasons.find((one) => one === facts?.reason);
  if (reason !== undefined) {
    const numbers = { possible: 0, gone: 0, most: 0, ...facts };
    return t(reason, numbers);
  }
  const known = Object.entries(byField).find(([name]) => name === field);
  return known ? t(known[1]) : null;
}
