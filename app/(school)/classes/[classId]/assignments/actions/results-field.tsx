import { useTranslations } from 'next-intl';
import { type QuizSettings, releaseMoments } from '@/domain/school/assignment-settings';
import { ChoiceField } from '@/ui/forms/choice-field';

/** When score, right answers and explanations show. */
export function ResultsField({ quiz }: { quiz: QuizSettings }) {
  const t = useTranslations('assignments.form');
  return (
    <ChoiceField
      name="results"
      label={t('results')}
      choices={releaseMoments.map((moment) => ({
        value: moment,
        label: t(`moment.${moment}`),
        ...(moment === 'after-due' && { hint: t('afterDueNote') }),
      }))}
      chosen={[quiz.showKey]}
    />
  );
}
