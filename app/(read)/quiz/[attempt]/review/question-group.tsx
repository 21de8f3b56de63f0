import type { AttemptResult, ResultQuestion } from '@/server/attempts/attempt-result';
import styles from './question-group.module.css';
import { ReviewedQuestion } from './reviewed-question';

/** Questions that went the same way, each with what was answered and what the text says. */
export function QuestionGroup({
  title,
  attempt,
  questions,
  folded,
}: {
  title: string;
  attempt: AttemptResult['attempt'];
  questions: readonly ResultQuestion[];
  /** Whether each is folded away under its stem. */
  folded: boolean;
}) {
  if (questions.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={question.position}>
            <ReviewedQuestion attempt={attempt} question={question} folded={folded} />
          </li>
        ))}
      </ol>
    </section>
  );
}
