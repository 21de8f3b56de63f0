import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ClassPage } from '@/server/classes/class-page';
import { Classmates } from './classmates';
import styles from './student-view.module.css';

/** A class as one of its students sees it. */
export function StudentView({ page }: { page: Extract<ClassPage, { view: 'student' }> }) {
  const t = useTranslations('classes.student');
  return (
    <div className={styles.page}>
      <header>
        <p>
          <Link href="/classes">{t('classes')}</Link>
        </p>
        <h1>{page.name}</h1>
        <p className={styles.known}>{t('knownAs', { name: page.knownAs })}</p>
      </header>
      <p>{t('nothingDue')}</p>
      {page.classmates === null ? null : <Classmates names={page.classmates} />}
    </div>
  );
}
