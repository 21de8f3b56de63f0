import { useTranslations } from 'next-intl';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { scoreMoment } from '@/domain/school/release';

/** When students see what the preview shows at once. */
export function ShownWhen({ quiz }: { quiz: QuizSettings }) {
  const t = useTranslations('assignments.preview');
  const { showKey, showExplanations } = quiz;
  const showScore = scoreMoment(quiz);
  const isAlike = showScore === showKey && showKey === showExplanations;
  if (isAlike && showKey === 'never') return <p>{t('resultsNever')}</p>;
  if (isAlike) return <p>{t('resultsAlike', { moment: t(`moment.${showKey}`) })}</p>;
  return (
    <p>
      {t('results', {
        score: t(`moment.${showScore}`),
        key: t(`moment.${showKey}`),
        explanations: t(`moment.${showExplanations}`),
      })}
    </p>
  );
}
