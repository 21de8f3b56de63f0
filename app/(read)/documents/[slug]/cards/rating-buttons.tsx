import { useTranslations } from 'next-intl';
import type { Intervals, Rating } from '@/domain/study/schedule';
import { Button } from '@/ui/primitives/button';
import { intervalText } from './interval-text';
import styles from './rating-buttons.module.css';

const names = ['again', 'hard', 'good', 'easy'] as const;
const buttons = [1, 2, 3, 4] as const satisfies Rating[];

/** The four ratings, each with when the card would come back. */
export function RatingButtons({
  intervals,
  rate,
}: {
  intervals: Intervals;
  rate: (rating: Rating) => void;
}) {
  const t = useTranslations('study');
  return (
    <fieldset className={styles.ratings}>
      <legend className={styles.legend}>{t('howWell')}</legend>
      {buttons.map((rating, index) => (
        <Button
          key={rating}
          className={styles.rating}
          aria-keyshortcuts={`${rating}`}
          onClick={() => rate(rating)}
        >
          <span>{t(`rating.${names[index] ?? 'again'}`)}</span>
          <span className={styles.interval}>
            {intervalText(t, intervals[index] ?? intervals[0])}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
