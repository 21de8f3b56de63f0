import { useTranslations } from 'next-intl';
import { percentOf } from '@/domain/school/fraction';
import type { GradedAttempt, GradeLine } from '@/server/gradebook/student-grades';
import styles from './how-it-came.module.css';
import { usePercentWords } from './use-percent-words';

/** How a score came about: the attempts, what being late took off, and the teacher's word. */
export function HowItCame({ line, to }: { line: GradeLine; to: 'teacher' | 'student' }) {
  const t = useTranslations('gradebook.how');
  const { attempts, counts } = line;
  return (
    <div className={styles.how}>
      <Word line={line} to={to} />
      {attempts.length > 0 ? (
        <ul className={styles.attempts}>
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <AttemptInWords attempt={attempt} attempts={attempts.length} />
            </li>
          ))}
        </ul>
      ) : null}
      {attempts.length > 1 && counts !== null ? <p>{t(`counts.${counts}`)}</p> : null}
    </div>
  );
}

/** What decides beside the attempts. */
function Word({
  line: { cell, reason },
  to,
}: {
  line: Pick<GradeLine, 'cell' | 'reason'>;
  to: 'teacher' | 'student';
}) {
  const t = useTranslations('gradebook.how');
  const percent = usePercentWords();
  const { state, share, isOverridden } = cell;
  if (isOverridden) return <p>{t('set', { reason: reason ?? '' })}</p>;
  switch (state) {
    case 'scored':
      return null;
    case 'excused':
      return <p>{t('excused', { reason: reason ?? '' })}</p>;
    case 'in-progress':
      return <p>{t(cell.counts === null ? 'in-progress' : 'overdue')}</p>;
    case 'before-joining':
      return <p>{t('before-joining', { who: to === 'student' ? 'you' : 'student' })}</p>;
    case 'practice':
      return (
        <>
          {share === null ? null : <p>{t('known', { percent: percent(percentOf(share)) })}</p>}
          <p>{t('practice')}</p>
        </>
      );
    default:
      return <p>{t(state)}</p>;
  }
}

function AttemptInWords({ attempt, attempts }: { attempt: GradedAttempt; attempts: number }) {
  const t = useTranslations('gradebook.how');
  const percent = usePercentWords();
  const { number, finishedAt, late, score } = attempt;
  const of = { attempts, number };
  if (finishedAt === null) return t('running', of);
  if (score === null) {
    return (
      <>
        {t('hidden', of)}
        {late === null ? null : `, ${t('late', { days: late.days })}`}
      </>
    );
  }
  const { points, outOf, toMark, off } = score;
  const own = score.percent === null ? null : percent(score.percent);
  const isCut = late !== null && off > 0 && own !== null;
  return (
    <>
      {outOf === 0
        ? t('noScore', of)
        : t('attempt', {
            ...of,
            points,
            outOf,
            percent: own === null || isCut ? '' : t('percentIs', { percent: own }),
          })}
      {isCut
        ? `; ${t('off', { days: late.days, off: percent(off), percent: own })}`
        : late === null
          ? null
          : `; ${t('late', { days: late.days })}`}
      {toMark > 0 ? `; ${t('toMark', { count: toMark })}` : null}
    </>
  );
}
