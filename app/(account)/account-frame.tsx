import type { ReactNode } from 'react';
import styles from './account-frame.module.css';

/** A page of one form: its title, a sentence, the form, and where else one may have wanted to go. */
export function AccountFrame({
  title,
  text,
  children,
  others,
}: {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  others?: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <h1>{title}</h1>
      {text ? <p>{text}</p> : null}
      {children}
      {others ? <div className={styles.others}>{others}</div> : null}
    </div>
  );
}
