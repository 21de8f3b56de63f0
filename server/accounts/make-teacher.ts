import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAudit } from '../audit/record-audit';
import type { Transaction } from '../database/client';
import { emailSchema, nameSchema, newPasswordSchema, userNameSchema } from './account-fields';

/** What a teacher's account is made of. An address is there only to sign in with, and to reset by mail. */
export const teacherFields = {
  name: nameSchema,
  userName: userNameSchema,
  email: emailSchema.optional(),
  password: newPasswordSchema,
};

/** Makes the account of a teacher or administrator. Throws where the user name or the address is taken. */
export async function makeTeacher(
  transaction: Transaction,
  now: Date,
  account: {
    name: string;
    userName: string;
    email: string | undefined;
    passwordHash: string;
    role: 'teacher' | 'administrator';
  },
): Promise<string> {
  const id = randomUUID();
  await transaction.user.create({
    data: {
      id,
      name: account.name,
      username: account.userName,
      displayUsername: account.userName,
      email: account.email ?? `${id}@users.invalid`,
      role: account.role,
      createdAt: now,
      accounts: {
        create: {
          id: randomUUID(),
          accountId: id,
          providerId: 'credential',
          password: account.passwordHash,
        },
      },
    },
  });
  await recordAudit(transaction, now, {
    actorId: id,
    action: 'account.made',
    classId: null,
    subject: id,
    details: { role: account.role },
  });
  return id;
}
