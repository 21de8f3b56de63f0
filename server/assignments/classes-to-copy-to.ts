import 'server-only';
import type { Database } from '../database/client';

/** Returns the classes that somebody teaches and that are not archived, by name. */
export async function classesToCopyTo(
  teacherId: string,
  database: Database,
): Promise<{ id: string; name: string; zone: string }[]> {
  return database.class.findMany({
    where: { archivedAt: null, teachings: { some: { teacherId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, zone: true },
  });
}
