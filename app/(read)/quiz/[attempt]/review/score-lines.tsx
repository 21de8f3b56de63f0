import { useFormatter, useTranslations } from 'next-intl';
import type { AttemptScore } from '@/domain/assessment/attempt-score';
import type { AttemptResult } from '@/server/attempts/attempt-result';
import styles from './score-lines.module.css';

/** The score in a sentence, and what it leaves out. */
export function ScoreLines({
  attempt,
  score,
}: {
  attempt: AttemptResult['attempt'];
  score: AttemptScore;
}) {
  const t = useTranslations('quiz.review');
  const format = useFormatter();
  const points = format.number(score.points, { maximumFractionDigits: 1 });
  const { outOf, toCheck, unanswered } = score;
  return (
    <>
      <p className={styles.score}>{t('score', { points, outOf })}</p>
      {toCheck > 0 ? <p>{t('toCheck', { count: toCheck })}</p> : null}
      {unanswered > 0 ? (
        <p>{t(attempt.finished ? 'unanswered' : 'unfinished', { count: unanswered })}</p>
      ) : null}
    </>
  );
}
