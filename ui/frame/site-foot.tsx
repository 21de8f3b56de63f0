import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './site-foot.module.css';

/** The foot of every page: what the product promises, and where a learner's data are in their hands. */
export function SiteFoot() {
  const t = useTranslations('common');
  return (
    <footer className={styles.foot}>
      <p>{t('tagline')}</p>
      <p>
        {t.rich('dataNote', {
          data: (words) => <Link href="/progress#your-data">{words}</Link>,
        })}
      </p>
    </footer>
  );
}
