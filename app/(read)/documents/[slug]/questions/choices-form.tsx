import { useTranslations } from 'next-intl';
import type { ProblemCode } from '@/domain/result';
import type { QuizChoices } from '@/server/attempts/quiz-choices';
import { Button } from '@/ui/primitives/button';
import { Sheet } from '@/ui/primitives/sheet';
import styles from './choices-form.module.css';
import { KindsAndTopics } from './kinds-and-topics';
import { ProblemSummary } from './problem-summary';

const counts = [5, 10, 15, 20];
const usualCount = 10;

/** A quiz of one's own choice, as a plain form. */
export function ChoicesForm({
  choices,
  problem,
}: {
  choices: QuizChoices;
  /** Why the choices made before gave no quiz. */
  problem: ProblemCode | null;
}) {
  const t = useTranslations('quiz.questions');
  const problems = useTranslations('problems');
  return (
    <Sheet as="section" aria-labelledby="choose" className={styles.sheet}>
      <h2 id="choose">{t('choose')}</h2>
      {problem ? <ProblemSummary>{problems(problem)}</ProblemSummary> : null}
      <form action="/api/attempts" method="post" className={styles.form}>
        <input type="hidden" name="document" value={choices.document.slug} />
        <KindsAndTopics choices={choices} />
        <fieldset className={styles.group}>
          <legend>{t('count')}</legend>
          <div className={styles.counts}>
            {counts.map((count) => (
              <label key={count} className={styles.choice}>
                <input
                  type="radio"
                  name="count"
                  value={count}
                  defaultChecked={count === usualCount}
                />
                <span>{t('number', { count })}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button type="submit">{t('start')}</Button>
      </form>
    </Sheet>
  );
}
