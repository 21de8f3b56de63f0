import { useLocale, useTranslations } from 'next-intl';
import type { Catalogue } from '@/domain/content/document';
import { partialDate } from './partial-date';
import styles from './related-documents.module.css';

/** Other documents named where this one comes from: titles as they stand there, dated where they say. */
export function RelatedDocuments({ documents }: { documents: Catalogue['documents'] }) {
  const t = useTranslations('document.related');
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <section className={styles.related} aria-labelledby="related">
      <h2 id="related">{t('title')}</h2>
      <p className={styles.intro}>{t('intro')}</p>
      <details className={styles.all}>
        <summary>{t('show', { count: documents.length })}</summary>
        <ul className={styles.list}>
          {documents.map(({ title, date }) => (
            <li key={`${title} ${date ?? ''}`}>
              <span>{title}</span>
              {date ? <time dateTime={date}>{partialDate(date, locale)}</time> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
