'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StreamNote } from '@/app/_live/stream-note';
import { Section } from '@/app/(school)/section';
import { useLiveStream } from '@/browser/use-live-stream';
import { studentStates } from '@/domain/analysis/student-state';
import { withRowChange } from '@/domain/school/row-change';
import { stuckRules } from '@/domain/school/stuck';
import type { LiveView, LiveViewChange } from '@/server/live/live-view';
import { StandingCounts } from '../standing-counts';
import styles from './live-board.module.css';
import { LiveItems } from './live-items';
import { LiveStudents } from './live-students';
import { StuckStudents } from './stuck-students';
import { useServerNow } from './use-server-now';

const events = ['whole', 'change'] as const;
const minute = 60_000;

/** A class at work: who is stuck, who is where, and how it answers. Follows the server by itself. */
export function LiveBoard({
  classId,
  assignment,
  first,
}: {
  classId: string;
  assignment: { id: string; title: string };
  /** The view as the page was made with it. */
  first: LiveView;
}) {
  const t = useTranslations('live.view');
  const states = useTranslations('live.state');
  const [view, setView] = useState(first);
  const place = `/classes/${classId}/assignments/${assignment.id}`;
  const stream = useLiveStream(`/api${place}/live`, events, (event, data) => {
    // What our own server says: a whole view, or what makes one out of the last.
    if (event === 'whole') setView(data as LiveView);
    else {
      const { now, counts, students, items } = data as LiveViewChange;
      setView((before) => ({
        now,
        counts,
        students: withRowChange(before.students, students),
        items: withRowChange(before.items, items),
      }));
    }
  });
  const now = useServerNow(view.now);
  const { students, items, counts } = view;
  return (
    <>
      <div className={styles.head}>
        <StandingCounts states={studentStates} counts={counts} word={states} />
        <StreamNote state={stream} />
        <p>
          <Link href={place}>{t('back')}</Link>
        </p>
      </div>
      {students.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <Section
            id="stuck"
            title={t('stuck')}
            note={t('stuckNote', {
              times: stuckRules.times,
              minutes: stuckRules.latest / minute,
              written: stuckRules.latestWritten / minute,
            })}
          >
            <StuckStudents students={students} now={now} />
          </Section>
          <Section id="who" title={t('who')}>
            <LiveStudents classId={classId} students={students} now={now} />
          </Section>
        </>
      )}
      <Section id="answers" title={t('answers')} note={t('answersNote')}>
        {items.length === 0 ? <p>{t('noItems')}</p> : <LiveItems items={items} place={place} />}
      </Section>
    </>
  );
}
