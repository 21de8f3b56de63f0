import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { startPage } from '@/server/taking/start-page';
import { pageValue } from '../../page-value';
import { CardsStart } from './cards-start';
import { QuizStart } from './quiz-start';

interface Props {
  params: Promise<{ assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('taking.start');
  return { title: t('about'), robots: { index: false } };
}

/** An assignment before and after it is taken: what it is, by which rules, and what was made of it. */
export default async function AssignmentPage({ params }: Props) {
  const { assignmentId } = await params;
  const result = await startPage({ assignment: assignmentId }, await currentAsker());
  const ofClass = result.ok ? undefined : result.problem.facts?.class;
  // Its teachers have a page of their own for it.
  if (ofClass !== undefined) redirect(`/classes/${ofClass}/assignments/${assignmentId}`);
  const page = pageValue(result, `/assignments/${assignmentId}`);
  return page.kind === 'quiz' ? <QuizStart page={page} /> : <CardsStart page={page} />;
}
