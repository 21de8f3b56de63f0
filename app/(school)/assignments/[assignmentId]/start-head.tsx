import Link from 'next/link';
import type { StartPage } from '@/server/taking/start-page';
import styles from './page.module.css';

/** What the assignment is called, and the way to its class. */
export function StartHead({ page }: { page: Pick<StartPage, 'title' | 'class'> }) {
  return (
    <header className={styles.head}>
      <p>
        <Link href={`/classes/${page.class.id}`}>{page.class.name}</Link>
      </p>
      <h1>{page.title}</h1>
    </header>
  );
}
