import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { assignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { currentAsker } from '@/server/auth/asker';
import { assignmentPage } from '@/server/following/assignment-page';
import { ButtonLink } from '@/ui/primitives/button';
import { AssignmentActs } from '../actions/assignment-acts';
import { AssignmentHead } from './assignment-head';
import { ClassResultsView } from './class-results-view';
import { LateArrivals } from './late-arrivals';
import { WhoIsWhere } from './who-is-where';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { classId, assignmentId } = await params;
  const input = { classId, assignment: assignmentId };
  const found = await assignmentToEdit(input, await currentAsker());
  return found.ok ? { title: found.value.title } : {};
}

/** An assignment as its teacher follows it: who is where, and what the class made of it. */
export default async function AssignmentPage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const here = `/classes/${classId}/assignments/${assignmentId}`;
  const input = { classId, assignment: assignmentId };
  const asker = await currentAsker();
  const assignment = pageValue(await assignmentToEdit(input, asker), here);
  // Nobody can have begun a draft: what there is to do is to finish it.
  if (assignment.state === 'draft') redirect(`${here}/edit`);
  const page = pageValue(await assignmentPage(input, asker), here);
  const t = await getTranslations('following.assignment');
  const appeals = await getTranslations('regrading.appeals');
  const live = await getTranslations('live.links');
  const { isArchived, name } = page.class;
  return (
    <ClassFrame
      classId={classId}
      className={name}
      isArchived={isArchived}
      here={null}
      title={page.title}
    >
      <AssignmentHead page={page} />
      {page.settings.kind === 'quiz' ? (
        <p>
          <ButtonLink href={`${here}/live`}>{live('watch')}</ButtonLink>{' '}
          {isArchived ? null : (
            <ButtonLink href={`/classes/${classId}/rounds/new?from=assignment:${assignmentId}`}>
              {live('start')}
            </ButtonLink>
          )}
        </p>
      ) : null}
      {page.lateArrivals.length > 0 ? (
        <Section id="late" title={t('late.title')} note={t('late.note')}>
          <LateArrivals classId={classId} arrivals={page.lateArrivals} />
        </Section>
      ) : null}
      {page.waiting > 0 ? (
        <Section id="appeals" title={appeals('title')}>
          <p>
            {appeals('waiting', { count: page.waiting })}{' '}
            <Link href={`/classes/${classId}/appeals?assignment=${assignmentId}`}>
              {appeals('look')}
            </Link>
          </p>
        </Section>
      ) : null}
      <Section id="who" title={t('who.title')}>
        <WhoIsWhere page={page} />
      </Section>
      {page.results === null ? null : (
        <Section id="results" title={t('results.title')}>
          <ClassResultsView results={page.results} here={here} />
        </Section>
      )}
      <p>
        <ButtonLink href={`${here}/edit`}>{t('edit')}</ButtonLink>
      </p>
      <AssignmentActs assignment={assignment} />
    </ClassFrame>
  );
}
