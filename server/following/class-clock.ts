import 'server-only';
import type { Accommodation } from '@/domain/school/accommodation';
import type { QuizSettings, Windows } from '@/domain/school/assignment-settings';
import { graceFor } from '@/domain/school/attempt-rules';
import { closingFor, dueFor, endOfAttempt } from '@/domain/school/end-of-attempt';
import { instantOf, type WallTime } from '@/domain/school/wall-time';
import type { Attempt } from '../database/generated/client';
import { type Finish, settled } from '../taking/settle-end';

/** What the clock says of an attempt. */
interface TimedAttempt extends Finish {
  /** Handed in after the due date that holds for the student. */
  isLate: boolean;
  /** When it ends by itself; null when it does not, or is over. */
  endsAt: Date | null;
}

type ClockedAttempt = Pick<Attempt, 'startedAt' | 'finishedAt' | 'finishedBy' | 'keyShownAt'>;

/** The clock of a class, by which its assignments open and its attempts end. */
export interface ClassClock {
  now: Date;
  /** Null for no wall time. */
  instant(wall: WallTime | null): Date | null;
  /** When work is due for a student; null where it never is. */
  dueAt(settings: Windows, own: Accommodation): Date | null;
  /** When an assignment closes for a student; null where it never does. */
  closesAt(settings: Windows, own: Accommodation): Date | null;
  attempt(attempt: ClockedAttempt, settings: QuizSettings, own: Accommodation): TimedAttempt;
}

/** Returns the clock of a class in its zone. It reads each wall time once, however many students ask. */
export function classClock(zone: string, now: Date): ClassClock {
  const known = new Map<WallTime, Date>();
  const instant = (wall: WallTime | null): Date | null => {
    if (wall === null) return null;
    const at = known.get(wall) ?? instantOf(wall, zone);
    known.set(wall, at);
    return at;
  };
  const dueAt = (settings: Windows, own: Accommodation) => instant(dueFor(settings, own));
  return {
    now,
    instant,
    dueAt,
    closesAt: (settings, own) => instant(closingFor(settings, own)),
    attempt(attempt, settings, own) {
      const { startedAt, finishedAt, finishedBy } = attempt;
      // What a student handed in is over for good, whatever the clock says.
      const byClock = finishedBy !== 'student';
      const end = byClock ? endOfAttempt(settings, own, startedAt, zone) : null;
      const finish = (end && settled(attempt, { end, accommodation: own }, now)) ?? {
        finishedAt,
        finishedBy,
      };
      const due = dueAt(settings, own);
      const over = finish.finishedAt;
      return {
        ...finish,
        isLate: over !== null && due !== null && over.getTime() - due.getTime() > graceFor(own),
        endsAt: over === null && end !== null && end.by !== 'nothing' ? end.at : null,
      };
    },
  };
}
