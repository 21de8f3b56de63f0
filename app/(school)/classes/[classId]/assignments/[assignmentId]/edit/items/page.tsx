import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { pickList } from '@/server/assignments/pick-list';
import { currentAsker } from '@/server/auth/asker';
import { PickForm } from './pick-form';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments.pick');
  return { title: t('title') };
}

const filters = ['document', 'passage', 'topic', 'kind', 'only'] as const;

/** Where a teacher picks questions or cards, each shown with its answer. */
export default async function PickItemsPage({ params, searchParams }: Props) {
  const { classId, assignmentId } = await params;
  const query = await searchParams;
  const here = `/classes/${classId}/assignments/${assignmentId}/edit/items`;
  const filter = Object.fromEntries(
    filters.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
  const input = { classId, assignment: assignmentId, ...filter };
  const list = pageValue(await pickList(input, await currentAsker()), here);
  const t = await getTranslations('assignments.pick');
  return (
    <ClassFrame
      classId={classId}
      className={list.className}
      here={null}
      title={t(list.assignment.kind === 'cards' ? 'titleCards' : 'title')}
    >
      <PickForm key={JSON.stringify(list.filter)} classId={classId} list={list} />
    </ClassFrame>
  );
}
