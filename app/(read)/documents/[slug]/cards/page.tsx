import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { documentBySlug } from '@/server/documents/library';
import { dueCards } from '@/server/study/due-cards';
import { knownZone } from '@/server/study/known-zone';
import { ClientMessages } from '@/ui/messages/client-messages';
import { CardPlayer } from './card-player';
import styles from './page.module.css';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await documentBySlug((await params).slug);
  const t = await getTranslations('study');
  return document ? { title: t('pageTitle', { title: document.record.title }) } : {};
}

/** The cards of one document that are to be studied now. */
export default async function CardsPage({ params }: Props) {
  const { slug } = await params;
  const due = await dueCards({ document: slug, zone: await knownZone() }, await currentAsker());
  if (!due.ok) notFound();
  const t = await getTranslations('study');
  return (
    <div className={styles.desk}>
      <h1>{t('title')}</h1>
      <ClientMessages namespaces={['common', 'problems', 'study']}>
        <CardPlayer key={due.value.dealtAt} deal={due.value} />
      </ClientMessages>
    </div>
  );
}
