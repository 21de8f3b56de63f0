import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DocumentRecord as Entry } from '@/domain/content/document';
import styles from './document-record.module.css';
import { partialDate } from './partial-date';

type Term = Parameters<ReturnType<typeof useTranslations<'document.record'>>>[0];

/** What the paper is: who wrote to whom and when, where it lies, and how its text came to stand here. */
export function DocumentRecord({ record }: { record: Entry }) {
  const t = useTranslations('document.record');
  const locale = useLocale();
  const rows: [Term, ReactNode][] = [
    ['archiveTitle', record.archiveTitle],
    [
      'date',
      <time key="date" dateTime={record.date}>
        {partialDate(record.date, locale)}
      </time>,
    ],
    ['author', record.author],
    ['recipient', record.recipient],
    ['carrier', record.carrier],
    ['genre', record.genre],
    ['originalLanguage', record.originalLanguage],
    ['translator', record.translator],
    ['archive', record.archive],
    ['collection', record.collection],
    ['archiveNumber', record.archiveNumber],
    ['citation', record.citation],
    [
      'url',
      <a key="url" href={record.url} rel="noreferrer">
        {record.url}
      </a>,
    ],
    ['rights', record.rights],
    ['numberingNote', record.numberingNote],
    [
      'transcriptionNotes',
      <ul key="notes" className={styles.notes}>
        {record.transcriptionNotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>,
    ],
  ];
  return (
    <section className={styles.record} aria-labelledby="record">
      <h2 id="record">{t('title')}</h2>
      <dl className={styles.list}>
        {rows.map(([term, value]) => (
          <div key={term} className={styles.row}>
            <dt>{t(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
