import { useTranslations } from 'next-intl';
import type { ExtendedResponseRevealed } from './item';
import styles from './marks.module.css';

type Rubric = ExtendedResponseRevealed['rubric'];

/** The rubric: each criterion with its levels, and which one was kept, where one was. */
export function Marks({
  rubric,
  kept,
  isMarked = false,
}: {
  rubric: Rubric;
  kept: Readonly<Record<string, number>> | null;
  /** Whether a teacher gave them. */
  isMarked?: boolean;
}) {
  const t = useTranslations('items.extendedResponse');
  const given = rubric.reduce(
    (sum, { id, levels }) => sum + (levels[kept?.[id] ?? -1]?.points ?? 0),
    0,
  );
  const most = rubric.reduce(
    (sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)),
    0,
  );
  return (
    <section>
      <p className={styles.head}>
        {kept ? t(isMarked ? 'marked' : 'kept', { given, most }) : t('rubric')}
      </p>
      {rubric.map(({ id, name, levels }) => (
        <div key={id} className={styles.criterion}>
          <p className={styles.name}>{name}</p>
          <ul className={styles.levels}>
            {levels.map(({ points, description }, level) => {
              const isKept = kept?.[id] === level;
              return (
                <li key={description} className={isKept ? styles.kept : styles.level}>
                  <span className={styles.points}>{t('points', { points })}</span>
                  <span>
                    {description}
                    {isKept && (
                      <strong className={styles.yours}>
                        {' '}
                        {t(isMarked ? 'teachersMark' : 'yourMark')}
                      </strong>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
