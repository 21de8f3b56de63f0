import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { roundChoices } from '@/server/live/round-choices';
import { SourceForm } from './source-form';
import { StartForm } from './start-form';

interface Props {
  params: Promise<{ classId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.start');
  return { title: t('title') };
}

/** Where a teacher picks the questions of a live round and starts it. */
export default async function NewRoundPage({ params, searchParams }: Props) {
  const { classId } = await params;
  const { from, topic } = await searchParams;
  const here = `/classes/${classId}/rounds`;
  const input = { classId, ...(from && { from }), ...(topic && { topic }) };
  const choices = pageValue(await roundChoices(input, await currentAsker()), `${here}/new`);
  const t = await getTranslations('live.start');
  const { students, running } = choices;
  return (
    <ClassFrame
      classId={classId}
      className={choices.class.name}
      isArchived={choices.class.isArchived}
      here={null}
      title={t('title')}
    >
      {running.map(({ id, title }) => (
        <p key={id}>
          {t.rich('running', {
            title,
            link: (text) => <Link href={`${here}/${id}`}>{text}</Link>,
          })}
        </p>
      ))}
      {students === 0 ? <p>{t('noStudents')}</p> : null}
      {choices.class.isArchived ? null : (
        <>
          <SourceForm choices={choices} />
          <StartForm key={choices.source.id} choices={choices} />
        </>
      )}
    </ClassFrame>
  );
}
