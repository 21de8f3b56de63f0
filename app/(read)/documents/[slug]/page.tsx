import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { catalogue, documentBySlug } from '@/server/documents/library';
import { ButtonLink } from '@/ui/primitives/button';
import { DocumentRecord } from '@/ui/reader/document-record';
import { DocumentSheet } from '@/ui/reader/document-sheet';
import { EndNotes } from '@/ui/reader/end-notes';
import { partialDate } from '@/ui/reader/partial-date';
import { QuizForm } from '@/ui/reader/quiz-form';
import { RelatedDocuments } from '@/ui/reader/related-documents';
import styles from './page.module.css';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await documentBySlug((await params).slug);
  return document ? { title: document.record.title, description: document.record.genre } : {};
}

/** The reading room: the document on its sheet, its notes beside it, and its record below. */
export default async function DocumentPage({ params }: Props) {
  const [document, related, t, locale] = await Promise.all([
    documentBySlug((await params).slug),
    catalogue(),
    getTranslations('document'),
    getLocale(),
  ]);
  if (document === null) notFound();
  const { record, terms } = document;
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1>{record.title}</h1>
        <p className={styles.facts}>
          {t('fromTo', {
            author: record.author,
            recipient: record.recipient,
            date: partialDate(record.date, locale),
          })}
        </p>
        <div className={styles.acts}>
          <QuizForm slug={record.slug}>{t('takeQuiz')}</QuizForm>
          <ButtonLink href={`/documents/${record.slug}/cards`}>{t('studyCards')}</ButtonLink>
        </div>
      </header>
      <DocumentSheet document={document} />
      <div className={styles.after}>
        <EndNotes terms={terms} />
        <DocumentRecord record={record} />
        <RelatedDocuments documents={related.documents} />
      </div>
      <p className={styles.citation}>{record.citation}</p>
    </div>
  );
}
