import type { ClassPage } from '@/server/classes/class-page';
import { ClassFrame } from '../../class-frame';
import { JoinPanel } from './join-panel';
import { NextSteps } from './next-steps';
import styles from './teacher-view.module.css';

/** A class as its teachers see it: what to do next, and the code that lets students in. */
export function TeacherView({ page }: { page: Extract<ClassPage, { view: 'teacher' }> }) {
  const isArchived = page.archivedAt !== null;
  return (
    <ClassFrame classId={page.classId} className={page.name} isArchived={isArchived} here="class">
      {isArchived ? null : (
        <div className={styles.top}>
          <NextSteps page={page} />
          <JoinPanel joinCode={page.joinCode} joinOpen={page.joinOpen} />
        </div>
      )}
    </ClassFrame>
  );
}
