import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/primitives/button';
import styles from './your-data.module.css';

/** Where learners take their data away, or delete them. `kept`: under what, if anything is kept of them. */
export function YourData({ kept }: { kept: 'guest' | 'account' | null }) {
  const t = useTranslations('progress.data');
  return (
    <section className={styles.data} id="your-data" aria-labelledby="your-data-title">
      <h2 id="your-data-title">{t('title')}</h2>
      <p>{kept === null ? t('nothing') : t('text', { kept })}</p>
      {kept === null ? null : (
        <div className={styles.acts}>
          <ButtonLink href="/api/my-data" prefetch={false} download>
            {t('download')}
          </ButtonLink>
          <ButtonLink href="/progress/delete">{t('delete')}</ButtonLink>
        </div>
      )}
    </section>
  );
}
