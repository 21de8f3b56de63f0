import 'server-only';
import type { Database, Transaction } from '../database/client';

/** Returns the names of people by their ids; of who is here no longer, none. */
export async function namesOf(
  ids: readonly (string | null)[],
  database: Database | Transaction,
): Promise<ReadonlyMap<string, string>> {
  const people = await database.user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
