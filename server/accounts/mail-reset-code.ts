import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { isMailConfigured, type Letter, sendMail } from '../mail/send-mail';
import { openUseCase, type UseCase, type World } from '../use-case';
import { emailSchema } from './account-fields';
import { makeCode } from './one-time-code';

/** How long a mailed code is good for, in hours, and how long the next one is waited for, in minutes. */
const lifetime = 1;
const pauseMinutes = 5;

async function newCode(email: string, { database, now, random }: World): Promise<string | null> {
  const user = await database.user.findFirst({
    where: { email, role: { in: ['teacher', 'administrator'] } },
    select: { id: true },
  });
  if (user === null) return null;
  const purpose = 'reset-password';
  return database.$transaction(async (transaction) => {
    const since = new Date(now.getTime() - pauseMinutes * 60 * 1_000);
    const recent = await transaction.oneTimeCode.count({
      where: { userId: user.id, purpose, createdAt: { gt: since } },
    });
    if (recent > 0) return null;
    await recordAudit(transaction, now, {
      actorId: null,
      action: 'reset-code.made',
      classId: null,
      subject: user.id,
      details: { purpose, by: 'mail' },
    });
    return makeCode(transaction, { purpose, userId: user.id, lifetime, now, random });
  });
}

/**
 * Sends a reset code to a teacher's address, in the words of `write`. The answer is the same, and as quick,
 * whether or not somebody here has this address.
 */
export function mailResetCode(
  write: (code: string) => Omit<Letter, 'to'>,
  send = sendMail,
): UseCase<null> {
  return openUseCase({
    input: z.strictObject({ email: emailSchema }),
    async run({ email }, _asker, world): Promise<Result<null>> {
      if (!isMailConfigured()) return refused('not-found');
      const mail = async () => {
        const code = await newCode(email, world);
        if (code !== null) await send({ to: email, ...write(code) });
      };
      // Not waited for: how long it takes would tell whether somebody has this address.
      void mail().catch((fault: unknown) => {
        console.error('A reset code could not be mailed.', fault);
      });
      return done(null);
    },
  });
}
