import 'server-only';
import type { Random } from '@/domain/assessment/random';
import { newJoinCode } from '@/domain/school/join-code';
import type { Transaction } from '../database/client';

/** Returns a join code that no class has. */
export async function freeJoinCode(transaction: Transaction, random: Random): Promise<string> {
  for (;;) {
    const joinCode = newJoinCode(random);
    if ((await transaction.class.count({ where: { joinCode } })) === 0) return joinCode;
  }
}
