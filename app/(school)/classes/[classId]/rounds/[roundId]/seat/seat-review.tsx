import { useTranslations } from 'next-intl';
import type { SeatView } from '@/server/live/seat-view';
import styles from './seat.module.css';
import { GivenAnswers, ShownAnswer } from './shown-answer';

/** After a round: the questions whose answer was shown, with what the student answered. */
export function SeatReview({ view: { review, score } }: { view: SeatView }) {
  const t = useTranslations('live.seat');
  if (review.length === 0) return <p>{t('nothingShown')}</p>;
  return (
    <>
      <h1>{t('score', score)}</h1>
      <ol className={styles.review}>
        {review.map(({ position, asks, own, answer }) => (
          <li key={position}>
            <h2>{asks}</h2>
            <GivenAnswers own={own} />
            <ShownAnswer answer={answer} />
          </li>
        ))}
      </ol>
    </>
  );
}
