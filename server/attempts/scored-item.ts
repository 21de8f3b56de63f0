import 'server-only';
import type { AnsweredItem } from '@/domain/assessment/attempt-score';
import type { Prisma } from '../database/generated/client';
import { markOf } from './mark-of';

const include = {
  countedResponse: {
    include: {
      // The newest self-check counts.
      selfChecks: { orderBy: [{ checkedAt: 'desc' }, { counter: 'desc' }], take: 1 },
    },
  },
  // The newest mark that was released counts.
  marks: { where: { releasedAt: { not: null } }, orderBy: { sequence: 'desc' }, take: 1 },
} satisfies Prisma.AttemptItemInclude;

/** An item of an attempt as far as its score depends on it: with its newest self-check and released mark. */
interface ScoredParts {
  exception: string | null;
  countedResponse: { id: string; points: number | null; selfChecks: { points: number }[] } | null;
  marks: { responseId: string | null; points: number | null }[];
}

/** What scoring needs of an item of an attempt: how to ask for it, and what it comes to. */
export const scoredItem = {
  include,
  of({ countedResponse, marks, exception }: ScoredParts): AnsweredItem {
    const marked = markOf(marks, countedResponse?.id ?? null);
    return {
      answered: countedResponse !== null || marked !== null,
      points:
        exception === 'full-marks'
          ? 1
          : (marked?.points ??
            countedResponse?.points ??
            countedResponse?.selfChecks[0]?.points ??
            null),
    };
  },
  /** Tells whether the item has a part in the score: one left out by a regrade has none. */
  isScored: ({ exception }: { exception: string | null }): boolean => exception !== 'left-out',
};
