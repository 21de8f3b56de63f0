import { useTranslations } from 'next-intl';
import { GivenStep } from './given-step';
import type {
  ExtendedResponseAnswer,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './item';
import styles from './own-and-model.module.css';

/** The learner's own answer, and the model answer once it may be seen. */
export function OwnAndModel({
  presented: { scale },
  answer,
  revealed,
}: {
  presented: ExtendedResponsePresented;
  answer: ExtendedResponseAnswer | null;
  revealed: ExtendedResponseRevealed | null;
}) {
  const t = useTranslations('items.extendedResponse');
  return (
    <>
      {answer && (
        <section className={styles.answer}>
          <p className={styles.label}>{t('own')}</p>
          {scale && answer.before !== null && (
            <GivenStep when="before" step={answer.before} ends={scale} />
          )}
          {scale && answer.after !== null && (
            <GivenStep when="after" step={answer.after} ends={scale} />
          )}
          <p className={styles.text} dir="auto">
            {answer.text}
          </p>
        </section>
      )}
      {revealed && (
        <section className={styles.answer}>
          <p className={styles.label}>{t('model')}</p>
          <p className={styles.text}>{revealed.modelAnswer}</p>
        </section>
      )}
    </>
  );
}
