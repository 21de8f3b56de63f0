import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { siteHost } from '@/app/(school)/site-host';
import { currentAsker } from '@/server/auth/asker';
import { classPage } from '@/server/classes/class-page';
import { pageValue } from '../../../page-value';
import { CodeForRoom } from './code-for-room';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.show');
  return { title: t('title') };
}

/** The class's code for the wall of the room. Only its teachers have it, and only while the class runs. */
export default async function ShowPage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const here = `/classes/${classId}/show`;
  const page = pageValue(await classPage({ classId }, await currentAsker()), here);
  if (page.view !== 'teacher' || page.archivedAt !== null) notFound();
  const host = await siteHost();
  return (
    <CodeForRoom
      place={`/classes/${classId}`}
      name={page.name}
      address={`${host}/join`}
      joinCode={page.joinCode}
      joinOpen={page.joinOpen}
    />
  );
}
