import styles from './box-list.module.css';
import type { Choice } from './choice-rows';

/** Choices on paper: a box to tick, a letter, the words. */
export function BoxList({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul className={styles.choices}>
      {choices.map(({ value, letter, text }) => (
        <li key={value} className={styles.choice}>
          <span className={styles.box} aria-hidden="true" />
          <span className={styles.letter}>{letter}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
