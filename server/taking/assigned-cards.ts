import 'server-only';
import { instantOf } from '@/domain/school/wall-time';
import { storedSettings } from '../assignments/assignment-rules';
import type { Database } from '../database/client';

/** Returns the cards of a document that are assigned to a learner and open, those due first before the others. */
export async function assignedCards(
  learnerId: string,
  document: string,
  { database, now }: { database: Database; now: Date },
): Promise<string[]> {
  const assignments = await database.assignment.findMany({
    where: {
      publishedAt: { not: null },
      withdrawnAt: null,
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
    const due = settings.due === null ? Number.POSITIVE_INFINITY : instantOf(settings.due, zone);
    return [{ cards: settings.cards, due: Number(due) }];
  });
  const ordered = open.sort((a, b) => (a.due === b.due ? 0 : a.due - b.due));
  return [...new Set(ordered.flatMap(({ cards }) => cards))];
}
