import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/ui/primitives/button';
import styles from './next-step.module.css';

/** What follows an answer: the next question, the result, or word that the result has to wait. */
export function NextStep({ next, review }: { next: (() => void) | null; review: string | null }) {
  const t = useTranslations('quiz.attempt');
  if (next) {
    return (
      <Button weight="main" className={styles.next} onClick={next}>
        {t('next')}
      </Button>
    );
  }
  if (review) {
    return (
      <ButtonLink href={review} prefetch={false} weight="main" className={styles.next}>
        {t('toReview')}
      </ButtonLink>
    );
  }
  return <p role="status">{t('resultWaits')}</p>;
}
