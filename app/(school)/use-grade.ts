import { useFormatter } from 'next-intl';
import { fractionMeant, percentOf } from '@/domain/school/fraction';

/**
 * Returns how a grade is told, from a share of 0 to 1: in per cent with one decimal, rounded half up on the
 * exact value. Every page that tells one tells it this way.
 */
export function useGrade(): (share: number) => string {
  const format = useFormatter();
  return (share) =>
    format.number(percentOf(fractionMeant(share)) / 100, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
}
