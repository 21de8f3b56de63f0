import { useTranslations } from 'next-intl';
import type { RubricCriterion } from '@/domain/content/document';
import type { GivenMark } from '@/server/marking/answer-to-mark';
import styles from './mark-kept.module.css';

/** The mark of an answer where none can be given any more. */
export function MarkKept({
  mark,
  rubric,
}: {
  mark: GivenMark | null;
  rubric: readonly RubricCriterion[];
}) {
  const t = useTranslations('marking');
  if (mark === null) return <p>{t('noMark')}</p>;
  return (
    <>
      <p className={styles.by}>{t('by', { by: mark.by, released: String(mark.released) })}</p>
      <dl className={styles.levels}>
        {rubric.map(({ id, name, levels }) => {
          const level = levels[mark.levels[id] ?? -1];
          return level ? (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{t('level', level)}</dd>
            </div>
          ) : null;
        })}
      </dl>
      {mark.comment === '' ? null : <blockquote>{mark.comment}</blockquote>}
    </>
  );
}
