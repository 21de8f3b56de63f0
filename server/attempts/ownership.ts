import 'server-only';
import type { Prisma } from '../database/generated/client';
import type { Asker } from '../use-case';

/**
 * The condition under which an attempt may be seen: it is the asker's own, or nobody's yet, when its
 * id, which cannot be guessed, is all it takes.
 */
export function openTo({ learnerId }: Asker): Prisma.AttemptWhereInput {
  return learnerId === null ? { learnerId: null } : { OR: [{ learnerId: null }, { learnerId }] };
}
