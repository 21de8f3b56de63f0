import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { paperMarksPage } from '@/server/worksheets/paper-marks-page';
import { MarksForm } from './marks-form';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; assignmentId: string; worksheet: string }>;
  searchParams: Promise<{ learner?: string | string[]; version?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksheet.marks');
  return { title: t('title') };
}

/** Where marks are typed in from paper: one student after the other. */
export default async function PaperMarksPage({ params, searchParams }: Props) {
  const { classId, assignmentId, worksheet } = await params;
  const { learner, version } = await searchParams;
  const list = `/classes/${classId}/assignments/${assignmentId}/worksheets`;
  const here = `${list}/${worksheet}/marks`;
  const input = { classId, assignment: assignmentId, worksheet, learner, letter: version };
  const page = pageValue(await paperMarksPage(input, await currentAsker()), here);
  const t = await getTranslations('worksheet.marks');
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
      {page.form === null ? null : (
        <Section id="marks" title={page.form.name}>
          <MarksForm
            key={`${page.form.learnerId} ${page.form.letter}`}
            of={{ classId, assignment: assignmentId, worksheet }}
            here={here}
            letters={page.letters}
            form={page.form}
            isArchived={page.class.isArchived}
          />
        </Section>
      )}
      <Section id="students" title={t('students')} note={t('studentsNote')}>
        {page.students.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <ul className={styles.students}>
            {page.students.map(({ learnerId, name, letter }) => (
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
