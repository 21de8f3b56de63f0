import { type OpenAttempt, openAttempt } from '@/server/attempts/open-attempt';
import { studyCounts } from '@/server/study/study-counts';
import { type DueAssignment, dueOf } from '@/server/taking/due-of';
import type { Asker } from '@/server/use-case';

/** What waits for a learner who returns. */
export interface WorkOfToday {
  /** Cards to review or learn further today, new ones not among them. */
  due: number;
  open: OpenAttempt | null;
  /** What is assigned and can be done now, soonest due first. */
  assigned: DueAssignment[];
}

/** Returns what waits for the asker, or null when nothing does. */
export async function workOfToday(
  asker: Asker,
  document: string,
  zone: string | undefined,
): Promise<WorkOfToday | null> {
  if (asker.learnerId === null) return null;
  const [counts, open, all] = await Promise.all([
    studyCounts({ document, zone }, asker),
    openAttempt(asker.learnerId),
    dueOf(asker.learnerId),
  ]);
  const due = counts.ok ? counts.value.due + counts.value.learning : 0;
  const assigned = all.filter(({ state }) => state === 'open' || state === 'running');
  return due > 0 || open !== null || assigned.length > 0 ? { due, open, assigned } : null;
}
