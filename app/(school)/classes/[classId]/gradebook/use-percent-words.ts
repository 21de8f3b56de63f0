import { useFormatter } from 'next-intl';

/** Returns how a percentage that is already rounded is written: always with its one decimal. */
export function usePercentWords(): (percent: number) => string {
  const format = useFormatter();
  return (percent) =>
    format.number(percent, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
