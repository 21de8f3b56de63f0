import 'server-only';
import type { AnsweredItem } from '@/domain/assessment/attempt-score';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { Arrangement } from '@/items/item';
import { scoredItem } from '../attempts/scored-item';
import { storedArrangement } from '../attempts/stored-item';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { type AttemptStanding, attemptStanding, standingInclude } from '../taking/attempt-standing';
import { receiptCode } from '../taking/receipt';
import type { ClassClock } from './class-clock';
import type { GrantedIn } from './granted-in';

/** An item of an attempt with what its student made of it. */
export interface FollowedItem extends AnsweredItem {
  position: number;
  versionHash: string;
  arrangement: () => Arrangement;
  /** The answer that counts, as it is kept; null without one. */
  answer: unknown;
  /** When that answer was taken. */
  answeredAt: Date | null;
  confidence: Confidence | null;
  /** Whether it has a part in the score. */
  isScored: boolean;
}

/** An attempt at an assignment as its teacher follows it. */
export interface FollowedAttempt extends AttemptStanding {
  assignmentId: string;
  learnerId: string;
  /** When it ends by itself; null when it does not, or is over. */
  endsAt: Date | null;
  /** Null while it runs. */
  receipt: string | null;
  items: FollowedItem[];
}

/** Returns attempts at assigned quizzes, first to last, as they stand by the clock. Writes nothing. */
export async function followedAttempts(
  where: Prisma.AttemptWhereInput,
  settingsOf: (assignmentId: string) => QuizSettings | null,
  {
    zone,
    clock,
    granted,
    database,
  }: { zone: string; clock: ClassClock; granted: GrantedIn; database: Database },
): Promise<FollowedAttempt[]> {
  const found = await database.attempt.findMany({
    where,
    orderBy: [{ number: 'asc' }, { startedAt: 'asc' }],
    include: standingInclude,
  });
  return found.flatMap((attempt): FollowedAttempt[] => {
    const { id, assignmentId, learnerId, items } = attempt;
    const settings = assignmentId === null ? null : settingsOf(assignmentId);
    if (assignmentId === null || learnerId === null || settings === null) return [];
    const accommodation = granted(learnerId, assignmentId);
    const { finishedAt, finishedBy, endsAt } = clock.attempt(attempt, settings, accommodation);
    const rules = { settings, zone, accommodation };
    return [
      {
        ...attemptStanding({ ...attempt, finishedAt, finishedBy }, rules),
        assignmentId,
        learnerId,
        endsAt,
        receipt: finishedAt === null ? null : receiptCode(id, finishedAt, items),
        items: items.map(followedItem),
      },
    ];
  });
}

type StoredItem = Prisma.AttemptGetPayload<{ include: typeof standingInclude }>['items'][number];

function followedItem(item: StoredItem): FollowedItem {
  const { position, versionHash, countedResponse } = item;
  return {
    position,
    versionHash,
    arrangement: () => storedArrangement(item.arrangement),
    answer: countedResponse?.answer ?? null,
    answeredAt: countedResponse?.receivedAt ?? null,
    confidence: confidences.find((one) => one === countedResponse?.confidence) ?? null,
    isScored: scoredItem.isScored(item),
    ...scoredItem.of(item),
  };
}

/**
 * Returns the attempt of each student by which a class's result is judged: the first one over, made
 * before anything of the key was shown.
 */
export function judgedAttempts(attempts: readonly FollowedAttempt[]): FollowedAttempt[] {
  const first = new Map<string, FollowedAttempt>();
  for (const attempt of attempts) {
    if (attempt.finishedAt !== null && !first.has(attempt.learnerId)) {
      first.set(attempt.learnerId, attempt);
    }
  }
  return [...first.values()];
}
