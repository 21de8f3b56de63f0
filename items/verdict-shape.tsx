import styles from './verdict-shape.module.css';

/** A tick in a circle for right, a cross in a square for wrong: told apart without colour. */
export function VerdictShape({ right }: { right: boolean }) {
  return (
    <svg
      className={right ? styles.right : styles.wrong}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {right ? (
        <>
          <circle cx="10" cy="10" r="8.5" />
          <path d="m6 10.5 2.8 2.8L14 7.5" />
        </>
      ) : (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" rx="2" />
          <path d="m6.5 6.5 7 7m0-7-7 7" />
        </>
      )}
    </svg>
  );
}
