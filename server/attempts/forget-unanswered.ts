import 'server-only';
import type { World } from '../use-case';

/** How long a quiz that nobody answered can still be begun. */
const daysKept = 7;

/** Deletes attempts that were opened a week ago and never answered; they belong to nobody. */
export async function forgetUnanswered({ database, now }: Omit<World, 'random'>): Promise<void> {
  const before = new Date(now.getTime() - daysKept * 24 * 60 * 60 * 1_000);
  await database.attempt.deleteMany({ where: { learnerId: null, startedAt: { lt: before } } });
}
