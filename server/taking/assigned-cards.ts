import 'server-only';
import { instantOf } from '@/domain/school/wall-time';
import { storedSettings } from '../assignments/assignment-rules';
import { forLearner } from '../assignments/whom-for';
import type { Database } from '../database/client';

/** Cards that a class is to know. */
export interface AssignedCards {
  cards: string[];
  /** Null without a due date. */
  dueAt: Date | null;
}

/** Returns the cards of a document that are assigned to a learner and open, those due first before the others. */
export async function assignedCards(
  learnerId: string,
  document: string,
  { database, now }: { database: Database; now: Date },
): Promise<AssignedCards[]> {
  const assignments = await database.assignment.findMany({
    where: {
      publishedAt: { not: null },
      withdrawnAt: null,
      ...forLearner(learnerId),
      class: { archivedAt: null, enrolments: { some: { learnerId, leftAt: null } } },
      settings: { path: ['kind'], equals: 'cards' },
    },
    select: { settings: true, class: { select: { zone: true } } },
  });
  const open = assignments.flatMap((assignment) => {
    const settings = storedSettings(assignment.settings);
    const { zone } = assignment.class;
    if (settings.kind !== 'cards' || settings.document !== document) return [];
    if (settings.opens !== null && instantOf(settings.opens, zone) > now) return [];
    return [
      {
        cards: settings.cards,
        dueAt: settings.due === null ? null : instantOf(settings.due, zone),
      },
    ];
  });
  const time = ({ dueAt }: AssignedCards) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return open.toSorted((a, b) => time(a) - time(b));
}
