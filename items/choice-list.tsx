import { useTranslations } from 'next-intl';
import styles from './choice-list.module.css';
import type { Choice } from './choice-rows';
import { VerdictShape } from './verdict-shape';

/** The same answers at rest: as on paper, or with what was chosen and the key told in words. */
export function ChoiceList({
  choices,
  chosen,
  answerKey,
}: {
  choices: readonly Choice[];
  chosen: string | null;
  /** Value of the right answer; null before it may be seen. */
  answerKey: string | null;
}) {
  return (
    <ol className={styles.list}>
      {choices.map(({ value, letter, text }) => {
        const isKey = value === answerKey;
        const isWrong = value === chosen && answerKey !== null && !isKey;
        return (
          <li
            key={value}
            className={[styles.row, isKey && styles.right, isWrong && styles.wrong]
              .filter(Boolean)
              .join(' ')}
          >
            <span className={styles.letter}>{letter}</span>
            <span className={styles.text}>{text}</span>
            <Tag chosen={value === chosen} right={isKey} wrong={isWrong} />
          </li>
        );
      })}
    </ol>
  );
}

function Tag({ chosen, right, wrong }: { chosen: boolean; right: boolean; wrong: boolean }) {
  const t = useTranslations('items.choice');
  if (!chosen && !right) return null;
  return (
    <span className={styles.tag}>
      {(right || wrong) && <VerdictShape right={right} />}
      {chosen ? t(right ? 'chosenRight' : wrong ? 'chosenWrong' : 'chosen') : t('key')}
    </span>
  );
}
