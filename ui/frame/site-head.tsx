import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PlaceLink } from './place-link';
import { ProductMark } from './product-mark';
import styles from './site-head.module.css';

/**
 * The head of every page: the product's mark, which leads home, the two places to go, and as `children`
 * whose page this is.
 */
export function SiteHead({ children }: { children?: ReactNode }) {
  const t = useTranslations('common');
  return (
    <header className={styles.head}>
      <Link className={styles.product} href="/" aria-label={t('home')}>
        <ProductMark />
        <span>{t('product')}</span>
      </Link>
      <div className={styles.ends}>
        <nav aria-label={t('mainNavigation')}>
          <ul className={styles.places}>
            <li>
              <PlaceLink className={styles.place} href="/" below="/documents">
                {t('documents')}
              </PlaceLink>
            </li>
            <li>
              <PlaceLink className={styles.place} href="/progress">
                {t('progress')}
              </PlaceLink>
            </li>
          </ul>
        </nav>
        {children}
      </div>
    </header>
  );
}
