import { useTranslations } from 'next-intl';
import styles from './choice-list.module.css';
import type { Choice } from './choice-rows';
import { VerdictShape } from './verdict-shape';

/** The same answers at rest: as on paper, or with what was chosen and the key told in words. */
export function ChoiceList({
  choices,
  chosen,
  answerKey,
  alsoRight = [],
}: {
  choices: readonly Choice[];
  chosen: string | null;
  /** Value of the right answer; null before it may be seen. */
  answerKey: string | null;
  /** Values that a regrade takes for right as well. */
  alsoRight?: readonly string[];
}) {
  return (
    <ol className={styles.list}>
      {choices.map(({ value, letter, text }) => {
        const isKey = value === answerKey || (answerKey !== null && alsoRight.includes(value));
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
            <Tag
              chosen={value === chosen}
              right={isKey}
              wrong={isWrong}
              also={isKey && value !== answerKey}
              several={alsoRight.length > 0}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Tag({
  chosen,
  right,
  wrong,
  also,
  several,
}: {
  chosen: boolean;
  right: boolean;
  wrong: boolean;
  /** Right as well, beside the key. */
  also: boolean;
  /** More than one answer is right. */
  several: boolean;
}) {
  const t = useTranslations('items.choice');
  if (!chosen && !right) return null;
  return (
    <span className={styles.tag}>
      {(right || wrong) && <VerdictShape right={right} />}
      {chosen
        ? t(
            right
              ? several
                ? 'chosenAlsoRight'
                : 'chosenRight'
              : wrong
                ? 'chosenWrong'
                : 'chosen',
          )
        : t(also ? 'alsoRight' : 'key')}
    </span>
  );
}
