import { useId, useRef } from 'react';
import styles from './choice-rows.module.css';
import { useChoiceKeys } from './use-choice-keys';
import { useEarlyChoice } from './use-early-choice';

/** One of the answers to choose from. */
export interface Choice {
  value: string;
  /** Stands in its badge, and is the first of its keys. */
  letter: string;
  text: string;
  /** Another key that chooses it. */
  otherKey?: string;
}

/** Answers to choose one from: full-width rows, each a radio button, and their letters as keys. */
export function ChoiceRows({
  labelledBy,
  choices,
  chosen,
  onChoose,
}: {
  /** Id of the stem, which names the group. */
  labelledBy: string;
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (value: string) => void;
}) {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);

  useEarlyChoice(group, (value) => {
    if (chosen === null) onChoose(value);
  });

  useChoiceKeys((letter) => {
    const index = choices.findIndex(
      (choice) => choice.letter === letter || choice.otherKey === letter,
    );
    const choice = choices[index];
    if (!choice) return false;
    group.current?.querySelectorAll('input')[index]?.focus();
    onChoose(choice.value);
    return true;
  });

  return (
    <fieldset ref={group} className={styles.rows} aria-labelledby={labelledBy}>
      {choices.map(({ value, letter, text }) => (
        <label key={value} className={styles.row}>
          <input
            className={styles.radio}
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span className={styles.letter}>{letter}</span>
          <span className={styles.text}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
