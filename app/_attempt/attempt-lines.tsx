import { useFormatter, useTranslations } from 'next-intl';
import type { ReleaseMoment } from '@/domain/school/assignment-settings';
import type { StudentAttempt } from '@/server/taking/student-attempts';
import { lateParts } from './late-parts';

/** How an attempt that is over went, as far as it may be told: score, lateness, what waits. */
export function AttemptLines({
  attempt: { late, lateAnswers, result, scoreShown },
  showScore,
}: {
  attempt: StudentAttempt;
  /** Null where the page does not know when the score is shown. */
  showScore: ReleaseMoment | null;
}) {
  const t = useTranslations('taking.made');
  const format = useFormatter();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <>
      {scoreShown && result ? (
        <>
          <p>
            <strong>{t('score', { points: number(result.points), outOf: result.outOf })}</strong>
          </p>
          {result.off > 0 ? (
            <p>
              {t('off', {
                off: format.number(result.off, { style: 'percent', maximumFractionDigits: 1 }),
                left: number(result.share * result.outOf),
                outOf: result.outOf,
              })}
            </p>
          ) : null}
          {result.toMark > 0 ? <p>{t('toMark', { count: result.toMark })}</p> : null}
        </>
      ) : (
        <p>{t(scoreShown ? (lateAnswers ? 'onlyLate' : 'noScore') : hidden(showScore))}</p>
      )}
      {late ? <p>{t('late', { days: late.days })}</p> : null}
      {lateAnswers && lateAnswers.counted > 0 ? (
        <p>{t('lateCounted', { count: lateAnswers.counted, ...lateParts(lateAnswers.lateBy) })}</p>
      ) : null}
      {lateAnswers && lateAnswers.aside > 0 ? (
        <p>
          {t(lateAnswers.decision === null ? 'lateWaiting' : 'lateAside', {
            count: lateAnswers.aside,
            ...lateParts(lateAnswers.lateBy),
          })}
        </p>
      ) : null}
    </>
  );
}

function hidden(showScore: ReleaseMoment | null): 'never' | 'hidden' {
  return showScore === 'never' ? 'never' : 'hidden';
}
