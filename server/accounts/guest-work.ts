import 'server-only';
import type { Database, Transaction } from '../database/client';

/** How much a guest has done here. */
export interface GuestWork {
  answers: number;
  cards: number;
}

/** Returns how much somebody has done as a guest; null for who is none, or has done nothing yet. */
export async function guestWork(
  database: Database | Transaction,
  learnerId: string,
): Promise<GuestWork | null> {
  const guest = await database.user.findFirst({
    where: { id: learnerId, role: 'guest' },
    select: { _count: { select: { responses: true, cards: true, reviews: true } } },
  });
  if (guest === null) return null;
  const { responses: answers, cards, reviews } = guest._count;
  return answers + cards + reviews === 0 ? null : { answers, cards };
}
