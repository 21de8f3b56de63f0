import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/client';
import { setPassword } from './set-password';

/**
 * Makes accounts of students who have no PIN yet, and returns their ids in the order of the names. It
 * takes one statement, however many they are.
 */
export async function createStudentAccounts(
  transaction: Transaction,
  names: readonly string[],
): Promise<string[]> {
  const users = names.map((name) => {
    const id = randomUUID();
    // Students need no address; better-auth asks for one, and nothing is ever sent there.
    return { id, name, email: `${id}@users.invalid`, role: 'student' };
  });
  await transaction.user.createMany({ data: users });
  return users.map(({ id }) => id);
}

/**
 * Makes a student's account, which needs no more than a name that the teacher recognises. With a PIN the
 * student can sign in at once; with none (null) when `setPin` gives one.
 */
export async function createStudentAccount(
  transaction: Transaction,
  { name, pin }: { name: string; pin: string | null },
): Promise<{ learnerId: string }> {
  const [learnerId] = await createStudentAccounts(transaction, [name]);
  if (learnerId === undefined) throw new Error('No account was made.');
  if (pin !== null) await setPassword(transaction, learnerId, pin);
  return { learnerId };
}

/**
 * Gives a student a new PIN or password, the old one and all sessions with it coming to an end. The
 * caller writes the audit, since it knows the class. Hashing takes about 80 ms.
 */
export async function setPin(
  transaction: Transaction,
  learnerId: string,
  pin: string,
): Promise<void> {
  await setPassword(transaction, learnerId, pin);
}
