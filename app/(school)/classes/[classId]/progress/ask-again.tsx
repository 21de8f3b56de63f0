import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProgressRow } from '@/server/mastery/class-progress-page';
import { Spoken } from '@/ui/primitives/spoken';
import styles from './ask-again.module.css';

/** Returns the address of the assignment that asks a basis again; null where none can be made any more. */
export type Again = (basis: string) => string | null;

/** The act that helps: an assignment for the students who missed it, filled in. */
export function AskAgain({ row, again }: { row: ProgressRow; again: Again }) {
  const t = useTranslations('mastery');
  const what = row.basis.startsWith('passage:') ? `${t('map.passage')} ${row.name}` : row.name;
  if (row.students === 0) return <span className={styles.nobody}>{t('nobodyMissed')}</span>;
  const href = again(row.basis);
  if (href === null) {
    return <span className={styles.nobody}>{t('missedBy', { students: row.students })}</span>;
  }
  return (
    <Link className={styles.act} href={href} prefetch={false}>
      {t('askAgain', { students: row.students })}
      <Spoken>{t('askAgainAbout', { what })}</Spoken>
    </Link>
  );
}
