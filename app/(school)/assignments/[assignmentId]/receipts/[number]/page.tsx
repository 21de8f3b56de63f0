import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { receipt } from '@/server/taking/receipt';
import { ClientMessages } from '@/ui/messages/client-messages';
import { pageValue } from '../../../../page-value';
import { PrintButton } from './print-button';
import { ReceiptSheet } from './receipt-sheet';
import styles from './receipt-sheet.module.css';

interface Props {
  params: Promise<{ assignmentId: string; number: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taking.receipt');
  return { title: t('title'), robots: { index: false } };
}

/** The receipt of one submission, to be kept or printed. */
export default async function ReceiptPage({ params }: Props) {
  const { assignmentId, number } = await params;
  const result = await receipt({ assignment: assignmentId, number }, await currentAsker());
  const paper = pageValue(result, `/assignments/${assignmentId}/receipts/${number}`);
  const t = await getTranslations('taking.receipt');
  return (
    <div className={styles.page}>
      <ReceiptSheet receipt={paper} />
      <p className={styles.ways}>
        <ClientMessages namespaces={['taking']}>
          <PrintButton />
        </ClientMessages>
        <Link href={`/assignments/${assignmentId}`}>{t('back')}</Link>
      </p>
    </div>
  );
}
