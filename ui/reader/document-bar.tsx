import { useTranslations } from 'next-intl';
import { PlaceLink } from '../frame/place-link';
import styles from './document-bar.module.css';

/** The quiet bar of one document: its ways of use, with the present one marked. */
export function DocumentBar({ slug, title }: { slug: string; title: string }) {
  const t = useTranslations('document.bar');
  const place = `/documents/${slug}`;
  return (
    <nav className={styles.bar} aria-label={title}>
      <ul className={styles.ways}>
        <li>
          <PlaceLink className={styles.way} href={place}>
            {t('read')}
          </PlaceLink>
        </li>
        <li>
          <PlaceLink className={styles.way} href={`${place}/questions`}>
            {t('questions')}
          </PlaceLink>
        </li>
        <li>
          <PlaceLink className={styles.way} href={`${place}/cards`}>
            {t('cards')}
          </PlaceLink>
        </li>
        <li>
          <PlaceLink className={styles.way} href={`${place}/worksheet`}>
            {t('worksheet')}
          </PlaceLink>
        </li>
      </ul>
    </nav>
  );
}
