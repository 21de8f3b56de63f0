import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { problemCodes } from '@/domain/result';
import { worksheetChoices } from '@/server/worksheets/worksheet-choices';
import styles from './page.module.css';
import { WorksheetForm } from './worksheet-form';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const choices = await worksheetChoices((await params).slug);
  const t = await getTranslations('worksheet.make');
  return choices ? { title: t('about', { document: choices.document.title }) } : {};
}

/** Where a worksheet on a document is made: questions, prompts, and how it is printed. */
export default async function WorksheetPage({ params, searchParams }: Props) {
  const choices = await worksheetChoices((await params).slug);
  if (choices === null) notFound();
  const { problem } = await searchParams;
  const t = await getTranslations('worksheet.make');
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.note}>{t('note')}</p>
      </header>
      <WorksheetForm
        choices={choices}
        problem={problemCodes.find((code) => code === problem) ?? null}
      />
    </div>
  );
}
