import { useTranslations } from 'next-intl';
import { LayoutChoices } from '@/app/_paper/layout-choices';
import type { ProblemCode } from '@/domain/result';
import type { WorksheetChoices } from '@/server/worksheets/worksheet-choices';
import { Button } from '@/ui/primitives/button';
import { Sheet } from '@/ui/primitives/sheet';
import styles from '../questions/choices-form.module.css';
import { KindsAndTopics } from '../questions/kinds-and-topics';
import { ProblemSummary } from '../questions/problem-summary';

const counts = [0, 5, 10, 15, 20];
const usualCount = 10;

/** What stands on a worksheet and how it is printed, as a plain form. */
export function WorksheetForm({
  choices,
  problem,
}: {
  choices: WorksheetChoices;
  /** Why the choices made before gave no worksheet. */
  problem: ProblemCode | null;
}) {
  const t = useTranslations('worksheet.make');
  const quiz = useTranslations('quiz.questions');
  const problems = useTranslations('problems');
  return (
    <Sheet as="section" aria-label={t('title')} className={styles.sheet}>
      {problem ? <ProblemSummary>{problems(problem)}</ProblemSummary> : null}
      <form action="/api/worksheets" method="post" className={styles.form}>
        <input type="hidden" name="document" value={choices.document.slug} />
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
                <span>{count === 0 ? t('noQuestions') : quiz('number', { count })}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <KindsAndTopics choices={choices} />
        <fieldset className={styles.group}>
          <legend>{t('prompts')}</legend>
          <p className={styles.note}>{t('promptsNote')}</p>
          <div>
            {choices.prompts.map(({ id, stem }) => (
              <label key={id} className={styles.choice}>
                <input type="checkbox" name="prompts" value={id} />
                <span>{stem}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <LayoutChoices />
        <Button type="submit" weight="main">
          {t('make')}
        </Button>
      </form>
    </Sheet>
  );
}
