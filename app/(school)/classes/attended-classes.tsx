import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AttendedClass } from '@/server/classes/classes-of';
import styles from './attended-classes.module.css';

/** The classes on whose roster somebody is, each with the name that stands there. */
export function AttendedClasses({ classes }: { classes: readonly AttendedClass[] }) {
  const t = useTranslations('classes.list');
  const running = classes.filter(({ archivedAt }) => archivedAt === null);
  if (running.length === 0) return null;
  return (
    <ul className={styles.list}>
      {running.map(({ classId, name, knownAs }) => (
        <li key={classId}>
          <Link className={styles.class} href={`/classes/${classId}`}>
            <span className={styles.name}>{name}</span>
            <span className={styles.known}>{t('knownAs', { name: knownAs })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
