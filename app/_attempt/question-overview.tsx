import { useTranslations } from 'next-intl';
import styles from './question-overview.module.css';
import type { AssignedQuestion } from './use-assigned-attempt';

/** All questions with how each stands, each leading to itself. */
export function QuestionOverview({
  questions,
  flagged,
  position,
  onGo,
}: {
  questions: readonly AssignedQuestion[];
  flagged: ReadonlySet<number>;
  /** The question on the page. */
  position: number;
  onGo: (position: number) => void;
}) {
  const t = useTranslations('taking.overview');
  const answered = questions.filter(({ state }) => state !== 'open').length;
  return (
    <details className={styles.overview}>
      <summary>{t('title', { answered, total: questions.length, flagged: flagged.size })}</summary>
      <ol className={styles.list}>
        {questions.map((question) => {
          const state = question.state === 'open' ? 'open' : 'answered';
          const isFlagged = flagged.has(question.position);
          return (
            <li key={question.position}>
              <a
                href={`#q${question.position}`}
                className={styles.place}
                data-state={state}
                aria-label={t('place', {
                  position: question.position,
                  state: t(state),
                  flagged: isFlagged ? 'yes' : 'no',
                })}
                {...(question.position === position && { 'aria-current': 'step' as const })}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(question.position);
                }}
              >
                <span>{question.position}</span>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                  {state === 'answered' ? (
                    <path d="M3 8.5 6.5 12 13 4.5" />
                  ) : (
                    <circle cx="8" cy="8" r="5" />
                  )}
                </svg>
                {isFlagged ? (
                  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-flag>
                    <path d="M4 14.5V2h8l-2 3.5L12 9H4" />
                  </svg>
                ) : null}
              </a>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
