import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { livePage } from '@/server/live/live-view';
import { ClientMessages } from '@/ui/messages/client-messages';
import { LiveBoard } from './live-board';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.view');
  return { title: t('page') };
}

/** A class at work on an assignment, as it happens. */
export default async function LivePage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const here = `/classes/${classId}/assignments/${assignmentId}`;
  const input = { classId, assignment: assignmentId };
  const page = pageValue(await livePage(input, await currentAsker()), `${here}/live`);
  const t = await getTranslations('live.view');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here={null}
      title={t('title', { title: page.assignment.title })}
    >
      <noscript>
        <p>{t.rich('noScript', { link: (text) => <a href={`${here}/live`}>{text}</a> })}</p>
      </noscript>
      <ClientMessages namespaces={['live']}>
        <LiveBoard classId={classId} assignment={page.assignment} first={page.view} />
      </ClientMessages>
    </ClassFrame>
  );
}
