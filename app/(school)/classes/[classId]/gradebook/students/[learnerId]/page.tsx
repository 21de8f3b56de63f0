import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { studentGrades } from '@/server/gradebook/student-grades';
import { GradeLines } from '../../grade-lines';
import { SumInWords } from '../../sum-in-words';
import { TotalLine } from '../../total-line';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; learnerId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { classId, learnerId } = await params;
  const found = await studentGrades({ classId, learner: learnerId }, await currentAsker());
  const t = await getTranslations('gradebook.student');
  return found.ok ? { title: t('title', { name: found.value.name }) } : {};
}

/** The grades of one student: the total, the sum that it is in words, then assignment by assignment. */
export default async function StudentGradesPage({ params }: Props) {
  const { classId, learnerId } = await params;
  const book = `/classes/${classId}/gradebook`;
  const here = `${book}/students/${learnerId}`;
  const input = { classId, learner: learnerId };
  const grades = pageValue(await studentGrades(input, await currentAsker()), here);
  const t = await getTranslations('gradebook.student');
  return (
    <ClassFrame
      classId={classId}
      className={grades.class.name}
      isArchived={grades.class.isArchived}
      here={null}
      title={t('title', { name: grades.name })}
    >
      <div>
        <TotalLine total={grades.total} />
        {grades.number === null ? null : (
          <p className={styles.note}>{t('number', { number: grades.number })}</p>
        )}
        {grades.hasLeft ? <p className={styles.left}>{t('left')}</p> : null}
        <p className={styles.links}>
          <Link href={book}>{t('back')}</Link>
          <Link href={`/classes/${classId}/students/${learnerId}`}>{t('work')}</Link>
        </p>
      </div>
      <Section id="sum" title={t('sum')}>
        <SumInWords grades={grades} />
      </Section>
      <Section id="assignments" title={t('assignments')}>
        {grades.lines.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <GradeLines grades={grades} to="teacher" hrefOf={(id) => `${here}/${id}`} />
        )}
      </Section>
    </ClassFrame>
  );
}
