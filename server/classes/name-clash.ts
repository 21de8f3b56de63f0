import 'server-only';
import type { Problem } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import type { Transaction } from '../database/client';

/**
 * Returns why a student cannot stand on a roster under a name and number, or null. Two may have one name
 * only when both have numbers, which tell them apart; no two have one number.
 */
export async function nameClash(
  transaction: Transaction,
  wanted: { classId: string; learnerId: string | null; name: string; number: string | null },
): Promise<Problem | null> {
  const others = {
    classId: wanted.classId,
    ...(wanted.learnerId !== null && { learnerId: { not: wanted.learnerId } }),
  };
  if (wanted.number !== null) {
    const owner = await transaction.enrolment.findFirst({
      where: { ...others, number: wanted.number },
      select: { name: true },
    });
    if (owner !== null) {
      return { code: 'name-taken', field: 'number', facts: { name: owner.name } };
    }
  }
  const namesake = await transaction.enrolment.findFirst({
    where: {
      ...others,
      leftAt: null,
      nameKey: nameKey(wanted.name),
      ...(wanted.number !== null && { number: null }),
    },
    select: { name: true },
  });
  return namesake && { code: 'name-taken', field: 'name', facts: { name: namesake.name } };
}
