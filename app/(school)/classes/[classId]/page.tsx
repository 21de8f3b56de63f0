import type { Metadata } from 'next';
import { currentAsker } from '@/server/auth/asker';
import { classPage } from '@/server/classes/class-page';
import { pageValue } from '../../page-value';
import { StudentView } from './student-view';
import { TeacherView } from './teacher-view';

interface Props {
  params: Promise<{ classId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const result = await classPage(await params, await currentAsker());
  return result.ok ? { title: result.value.name } : {};
}

/** A class: for its teachers what to do next, for its students what is due. */
export default async function ClassPage({ params }: Props) {
  const { classId } = await params;
  const result = await classPage({ classId }, await currentAsker());
  const page = pageValue(result, `/classes/${classId}`);
  return page.view === 'teacher' ? <TeacherView page={page} /> : <StudentView page={page} />;
}
