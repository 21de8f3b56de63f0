import { useTranslations } from 'next-intl';
import type { QuizChoices } from '@/server/attempts/quiz-choices';
import styles from './choices-form.module.css';

/** Which kinds of question, and on which topics: boxes, of which none ticked means all. */
export function KindsAndTopics({ choices }: { choices: Pick<QuizChoices, 'types' | 'topics'> }) {
  const t = useTranslations('quiz.questions');
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('types')}</legend>
        <p className={styles.note}>{t('typesNote')}</p>
        <div className={styles.choices}>
          {choices.types.map(({ type, items, atATime }) => (
            <label key={type} className={styles.choice}>
              <input type="checkbox" name="types" value={type} />
              <span>{t(`type.${type}`)}</span>
              <span className={styles.items}>{t('items', { items, atATime })}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('topics')}</legend>
        <p className={styles.note}>{t('topicsNote')}</p>
        <div className={styles.choices}>
          {choices.topics.map(({ id, name, items, atATime }) => (
            <label key={id} className={styles.choice}>
              <input type="checkbox" name="topics" value={id} />
              <span>{name}</span>
              <span className={styles.items}>{t('items', { items, atATime })}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
