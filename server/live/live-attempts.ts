import 'server-only';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { Arrangement } from '@/items/item';
import { scoredItem } from '../attempts/scored-item';
import { storedArrangement } from '../attempts/stored-item';
import type { Database } from '../database/client';
import type { ClassClock } from '../following/class-clock';
import type { GrantedIn } from '../following/granted-in';

/** A question of an attempt as a live view needs it. */
interface LiveQuestion {
  /** The same only for the same answer. */
  id: string;
  position: number;
  versionHash: string;
  arrangement: () => Arrangement;
  answer: unknown;
  answeredAt: Date | null;
  answered: boolean;
  points: number | null;
}

/** An attempt as a live view needs it: read often, so no more of it than is shown. */
export interface LiveAttempt {
  id: string;
  learnerId: string;
  startedAt: Date;
  finishedAt: Date | null;
  isLate: boolean;
  answered: number;
  total: number;
  items: LiveQuestion[];
}

/** Returns the attempts at an assigned quiz, first to last, as they stand by the clock. Writes nothing. */
export async function liveAttempts(
  assignmentId: string,
  settings: QuizSettings,
  { clock, granted, database }: { clock: ClassClock; granted: GrantedIn; database: Database },
): Promise<LiveAttempt[]> {
  const [attempts, weighed] = await Promise.all([
    database.attempt.findMany({
      where: { assignmentId },
      orderBy: [{ number: 'asc' }, { startedAt: 'asc' }],
      select: {
        id: true,
        learnerId: true,
        startedAt: true,
        finishedAt: true,
        finishedBy: true,
        keyShownAt: true,
        items: {
          orderBy: { position: 'asc' },
          select: {
            id: true,
            position: true,
            versionHash: true,
            arrangement: true,
            exception: true,
            countedResponse: { select: { id: true, answer: true, receivedAt: true, points: true } },
          },
        },
      },
    }),
    // Few answers have a mark or a self-check: to look for them at each would take most of the time.
    database.attemptItem.findMany({
      where: {
        attempt: { assignmentId },
        OR: [
          { marks: { some: { releasedAt: { not: null } } } },
          { countedResponse: { selfChecks: { some: {} } } },
        ],
      },
      include: scoredItem.include,
    }),
  ]);
  const scores = new Map(weighed.map((item) => [item.id, scoredItem.of(item)]));
  return attempts.flatMap(({ items, ...attempt }): LiveAttempt[] => {
    const { id, learnerId, startedAt } = attempt;
    if (learnerId === null) return [];
    const time = clock.attempt(attempt, settings, granted(learnerId, assignmentId));
    const questions = items.map(({ countedResponse, ...item }): LiveQuestion => {
      const counted = countedResponse && { ...countedResponse, selfChecks: [] };
      const parts = { exception: item.exception, countedResponse: counted, marks: [] };
      return {
        id: countedResponse?.id ?? item.id,
        position: item.position,
        versionHash: item.versionHash,
        arrangement: () => storedArrangement(item.arrangement),
        answer: countedResponse?.answer ?? null,
        answeredAt: countedResponse?.receivedAt ?? null,
        ...(scores.get(item.id) ?? scoredItem.of(parts)),
      };
    });
    return [
      {
        id,
        learnerId,
        startedAt,
        finishedAt: time.finishedAt,
        isLate: time.isLate,
        answered: questions.filter(({ answered }) => answered).length,
        total: questions.length,
        items: questions,
      },
    ];
  });
}
