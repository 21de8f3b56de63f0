import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { paperMarksPage } from '@/server/worksheets/paper-marks-page';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { MarksForm } from './marks-form';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; assignmentId: string; worksheet: string }>;
  searchParams: Promise<{
    learner?: string | string[];
    version?: string | string[];
    /** The student of whom something was saved just now. */
    saved?: string | string[];
    /** The student of whom everything was taken back just now. */
    forgotten?: string | string[];
  }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksheet.marks');
  return { title: t('title') };
}

/** Where marks are typed in from paper: one student after the other. */
export default async function PaperMarksPage({ params, searchParams }: Props) {
  const { classId, assignmentId, worksheet } = await params;
  const { learner, version, saved, forgotten } = await searchParams;
  const list = `/classes/${classId}/assignments/${assignmentId}/worksheets`;
  const here = `${list}/${worksheet}/marks`;
  const input = { classId, assignment: assignmentId, worksheet, learner, letter: version };
  const page = pageValue(await paperMarksPage(input, await currentAsker()), here);
  const t = await getTranslations('worksheet.marks');
  const { form, students } = page;
  const forgottenOf = students.find(
    ({ learnerId, letter }) => learnerId === forgotten && letter === null,
  );
  const savedOf = students.find(({ learnerId, letter }) => learnerId === saved && letter !== null);
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here={null}
      title={t('title')}
    >
      <p>
        <Link href={list}>{page.title}</Link>
      </p>
      <p role="status">
        {savedOf === undefined
          ? null
          : t(form === null ? 'savedLast' : 'saved', { name: savedOf.name })}
        {forgottenOf === undefined ? null : t('forgotten', { name: forgottenOf.name })}
      </p>
      <FocusFollows
        change={form === null ? '' : `${form.learnerId} ${form.letter} ${form.isTyped}`}
        to={form === null ? 'students' : 'marks'}
      />
      {form === null ? null : (
        <Section
          id="marks"
          title={
            page.letters.length > 1 ? t('of', { name: form.name, letter: form.letter }) : form.name
          }
        >
          <MarksForm
            key={`${form.learnerId} ${form.letter}`}
            of={{ classId, assignment: assignmentId, worksheet }}
            here={here}
            letters={page.letters}
            form={form}
            isArchived={page.class.isArchived}
          />
        </Section>
      )}
      <Section id="students" title={t('students')} note={t('studentsNote')}>
        {students.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <ul className={styles.students}>
            {students.map(({ learnerId, name, letter }) => (
              <li key={learnerId}>
                <Link
                  href={`${here}?${new URLSearchParams({ learner: learnerId })}`}
                  prefetch={false}
                >
                  {name}
                </Link>
                <span className={styles.note}>
                  {letter === null ? t('notTyped') : t('typed', { letter })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </ClassFrame>
  );
}
