import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import type { ClassPage } from '@/server/classes/class-page';
import { classOverview } from '@/server/following/class-overview';
import { ButtonLink } from '@/ui/primitives/button';
import { ClassFrame } from '../../class-frame';
import { pageValue } from '../../page-value';
import { Section } from '../../section';
import { AssignmentLines } from './assignment-lines';
import { JoinPanel } from './join-panel';
import { NextSteps } from './next-steps';
import { StudentLines } from './student-lines';
import styles from './teacher-view.module.css';

/** A class as its teachers see it: what to do next, then its assignments, then its students. */
export async function TeacherView({ page }: { page: Extract<ClassPage, { view: 'teacher' }> }) {
  const { classId, zone } = page;
  const place = `/classes/${classId}`;
  const overview = pageValue(await classOverview({ classId }, await currentAsker()), place);
  const t = await getTranslations('following');
  const isArchived = page.archivedAt !== null;
  return (
    <ClassFrame classId={classId} className={page.name} isArchived={isArchived} here="class">
      {isArchived ? null : (
        <div className={styles.top}>
          <NextSteps steps={overview.steps} page={page} />
          <JoinPanel place={place} joinCode={page.joinCode} joinOpen={page.joinOpen} />
        </div>
      )}
      <Section id="assignments" title={t('assignments.title')}>
        {overview.assignments.length === 0 ? (
          <p>{t('assignments.none')}</p>
        ) : (
          <AssignmentLines place={place} zone={zone} assignments={overview.assignments} />
        )}
        {isArchived ? null : (
          <p>
            <ButtonLink href={`${place}/assignments/new`}>{t('assignments.new')}</ButtonLink>
          </p>
        )}
      </Section>
      <Section id="students" title={t('students.title')}>
        {overview.students.length === 0 ? (
          <p>{t('students.none')}</p>
        ) : (
          <StudentLines place={place} students={overview.students} />
        )}
        <p>
          <Link href={`${place}/roster`}>{t('students.manage')}</Link>
        </p>
      </Section>
      <p className={styles.away}>
        <Link href={`${place}/export`}>{t('takeAway.export')}</Link>
        <Link href={`${place}/delete`}>{t('takeAway.delete')}</Link>
      </p>
    </ClassFrame>
  );
}
