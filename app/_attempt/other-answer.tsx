import { useTranslations } from 'next-intl';
import type { PresentedItem } from '@/items/registry';
import styles from './other-answer.module.css';
import { answerInWords, type RefusedAnswer } from './use-attempt';

/** Says why an answer given here does not count, and keeps its words on the page. */
export function OtherAnswer({
  presented,
  refused,
}: {
  presented: PresentedItem;
  refused: RefusedAnswer;
}) {
  const t = useTranslations('quiz.attempt');
  const problems = useTranslations('problems');
  const words = refused.given && answerInWords(presented, refused.given);
  return (
    <div role="alert" className={styles.other}>
      <p>{problems.has(refused.code) ? problems(refused.code) : problems('malformed')}</p>
      {words ? (
        <p>
          {t('yourWords')} <q className={styles.words}>{words}</q>
        </p>
      ) : null}
    </div>
  );
}
