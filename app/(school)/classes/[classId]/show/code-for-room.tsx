import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './code-for-room.module.css';

/** How to join a class, in letters that are read from the back row. */
export function CodeForRoom({
  place,
  name,
  address,
  joinCode,
  joinOpen,
}: {
  /** The class's path. */
  place: string;
  name: string;
  /** Where the code is typed, without the scheme. */
  address: string;
  joinCode: string;
  joinOpen: boolean;
}) {
  const t = useTranslations('classes.show');
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <Link href={place}>{t('back')}</Link>
      </p>
      <h1 className={styles.title}>{t('join', { name })}</h1>
      <ol className={styles.steps}>
        <li>
          <p>{t('open')}</p>
          <p className={styles.address}>{address}</p>
        </li>
        <li>
          <p>{t('type')}</p>
          <p className={styles.code}>{joinCode}</p>
        </li>
        <li>
          <p>{joinOpen ? t('name') : t('nameAndPin')}</p>
        </li>
      </ol>
    </div>
  );
}
