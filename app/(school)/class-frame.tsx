import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './class-frame.module.css';

const places = ['class', 'gradebook', 'progress', 'rounds', 'roster', 'settings', 'audit'] as const;

/** The frame of a teacher's pages of one class: its name, the way to its other pages, then the page. */
export function ClassFrame({
  classId,
  className,
  isArchived = false,
  here,
  title,
  isWide = false,
  children,
}: {
  classId: string;
  className: string;
  isArchived?: boolean;
  /** Which of the class's pages this is; null for one below them. */
  here: (typeof places)[number] | null;
  /** The page's heading, where it is not the class's name. */
  title?: string;
  /** Whether the page takes all of the screen, for a table that needs it. */
  isWide?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('classes.frame');
  const address = {
    class: '',
    gradebook: '/gradebook',
    progress: '/progress',
    rounds: '/rounds',
    roster: '/roster',
    settings: '/settings',
    audit: '/audit',
  };
  return (
    <div className={isWide ? `${styles.page} ${styles.wide}` : styles.page}>
      <header className={styles.head}>
        <p className={styles.way}>
          <Link href="/classes">{t('classes')}</Link>
          {title === undefined ? null : (
            <>
              <span aria-hidden="true"> / </span>
              <Link href={`/classes/${classId}`}>{className}</Link>
            </>
          )}
        </p>
        <h1>{title ?? className}</h1>
        <nav aria-label={t('ofClass')}>
          <ul className={styles.places}>
            {places.map((place) => (
              <li key={place}>
                <Link
                  href={`/classes/${classId}${address[place]}`}
                  {...(place === here && { 'aria-current': 'page' })}
                >
                  {t(place)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {isArchived ? <p className={styles.archived}>{t('archived')}</p> : null}
      </header>
      {children}
    </div>
  );
}
