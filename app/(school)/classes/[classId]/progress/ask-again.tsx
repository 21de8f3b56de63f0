import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProgressRow } from '@/server/mastery/class-progress-page';
import { Spoken } from '@/ui/primitives/spoken';
import styles from './ask-again.module.css';

/** The act that helps: an assignment for the students who missed it, filled in. */
export function AskAgain({ row, href }: { row: ProgressRow; href: string }) {
  const t = useTranslations('mastery');
  const what = row.basis.startsWith('passage:') ? `${t('map.passage')} ${row.name}` : row.name;
  if (row.students === 0) return <span className={styles.nobody}>{t('nobodyMissed')}</span>;
  return (
    <Link className={styles.act} href={href} prefetch={false}>
      {t('askAgain', { students: row.students })}
      <Spoken>{t('askAgainAbout', { what })}</Spoken>
    </Link>
  );
}
