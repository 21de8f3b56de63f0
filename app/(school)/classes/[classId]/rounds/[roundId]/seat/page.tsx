import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { seatOf } from '@/server/live/seat-view';
import { ClientMessages } from '@/ui/messages/client-messages';
import { Seat } from './seat';

interface Props {
  params: Promise<{ classId: string; roundId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.seat');
  return { title: t('page'), robots: { index: false } };
}

/** A student's seat in a live round: always where the class is. */
export default async function SeatPage({ params }: Props) {
  const { classId, roundId: round } = await params;
  const here = `/classes/${classId}/rounds/${round}/seat`;
  const view = pageValue(await seatOf({ classId, round }, await currentAsker()), here);
  const t = await getTranslations('live.seat');
  return (
    <ClientMessages namespaces={['common', 'items', 'live']}>
      <noscript>{t('noScript')}</noscript>
      <Seat first={view} />
    </ClientMessages>
  );
}
