import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageValue } from '@/app/(school)/page-value';
import { siteHost } from '@/app/(school)/site-host';
import { currentAsker } from '@/server/auth/asker';
import { leadRound } from '@/server/live/leader-view';
import { roundResult } from '@/server/live/round-result';
import { ClientMessages } from '@/ui/messages/client-messages';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { LeaderStage } from './leader-stage';
import { RoundResultView } from './round-result-view';

interface Props {
  params: Promise<{ classId: string; roundId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.lead');
  return { title: t('page') };
}

/** A live round: for the wall of the room while it runs, and what came of it afterwards. */
export default async function RoundPage({ params }: Props) {
  const { classId, roundId: round } = await params;
  const here = `/classes/${classId}/rounds/${round}`;
  const asker = await currentAsker();
  const view = pageValue(await leadRound({ classId, round }, asker), here);
  const isOver = view.phase === 'ended' || view.class.isArchived;
  return (
    <>
      {isOver ? (
        <RoundResultView result={pageValue(await roundResult({ classId, round }, asker), here)} />
      ) : (
        <ClientMessages namespaces={['common', 'items', 'live']}>
          <LeaderStage first={view} address={`${await siteHost()}/live`} />
        </ClientMessages>
      )}
      <FocusFollows change={String(isOver)} to="sums" />
    </>
  );
}
