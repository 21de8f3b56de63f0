import { useTranslations } from 'next-intl';
import type { AttemptResult } from '@/server/attempts/attempt-result';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { QuizForm } from '@/ui/reader/quiz-form';
import styles from './next-steps.module.css';

/** One thing to do next, and what else there is. */
export function NextSteps({
  attempt,
  missed,
  mayRetry,
}: {
  attempt: AttemptResult['attempt'];
  missed: number;
  /** Whether the attempt is a learner's: nobody's attempt is not asked again. */
  mayRetry: boolean;
}) {
  const t = useTranslations('quiz.review');
  const { slug } = attempt.document;
  if (!attempt.finished) {
    return (
      <p>
        <ButtonLink href={`/quiz/${attempt.id}`} weight="main">
          {t('goOn')}
        </ButtonLink>
      </p>
    );
  }
  return (
    <section className={styles.steps} aria-label={t('nextTitle')}>
      <p>{missed > 0 ? t('nextMissed') : t('nextNone')}</p>
      <div className={styles.acts}>
        <ButtonLink href={`/documents/${slug}/cards`} weight="main">
          {t('cards')}
        </ButtonLink>
        {missed > 0 && mayRetry ? (
          <form action="/api/attempts" method="post">
            <input type="hidden" name="document" value={slug} />
            <input type="hidden" name="retryOf" value={attempt.id} />
            <Button type="submit">{t('retry')}</Button>
          </form>
        ) : (
          <QuizForm slug={slug} weight="ordinary">
            {t('another')}
          </QuizForm>
        )}
      </div>
    </section>
  );
}
