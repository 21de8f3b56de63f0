import 'server-only';
import type { AnsweredItem } from '@/domain/assessment/attempt-score';
import type { Prisma } from '../database/generated/client';

const include = {
  countedResponse: {
    include: {
      // The newest self-check counts.
      selfChecks: { orderBy: [{ checkedAt: 'desc' }, { counter: 'desc' }], take: 1 },
    },
  },
} satisfies Prisma.AttemptItemInclude;

/** What scoring needs of an item of an attempt: how to ask for it, and what it comes to. */
export const scoredItem = {
  include,
  of({ countedResponse }: Prisma.AttemptItemGetPayload<{ include: typeof include }>): AnsweredItem {
    return {
      answered: countedResponse !== null,
      points: countedResponse?.points ?? countedResponse?.selfChecks[0]?.points ?? null,
    };
  },
};
