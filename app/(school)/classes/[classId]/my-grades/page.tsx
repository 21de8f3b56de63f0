import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { myGrades } from '@/server/gradebook/student-grades';
import { pageValue } from '../../../page-value';
import { Section } from '../../../section';
import { GradeLines } from '../gradebook/grade-lines';
import { SumInWords } from '../gradebook/sum-in-words';
import { TotalLine } from '../gradebook/total-line';
import styles from '../student-view.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook.mine');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string }>;
}

/** A student's own grades: the figures that the teacher sees, and how each came about. */
export default async function MyGradesPage({ params }: Props) {
  const { classId } = await params;
  const here = `/classes/${classId}/my-grades`;
  const grades = pageValue(await myGrades({ classId }, await currentAsker()), here);
  const t = await getTranslations('gradebook');
  return (
    <div className={styles.page}>
      <header>
        <p>
          <Link href={`/classes/${classId}`}>{grades.class.name}</Link>
        </p>
        <h1>{t('mine.title')}</h1>
        <TotalLine total={grades.total} />
        <p className={styles.known}>{t('mine.note')}</p>
      </header>
      <Section id="sum" title={t('mine.sum')}>
        <SumInWords grades={grades} />
      </Section>
      <Section id="assignments" title={t('student.assignments')}>
        {grades.lines.length === 0 ? (
          <p>{t('student.none')}</p>
        ) : (
          <GradeLines grades={grades} to="student" hrefOf={(id) => `/assignments/${id}`} />
        )}
      </Section>
    </div>
  );
}
