import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { forgetCookie, readCookie } from '../auth/browser-cookie';
import type { Database } from '../database/client';
import { learnerUseCase } from '../use-case';
import { bringAlong } from './bring-along';
import { type GuestWork, guestWork } from './guest-work';
import { openCode, spendCode } from './one-time-code';

const purposes = ['guest-work'] as const;

/** Returns the guest's work that this browser is being asked about; null when there is nothing to ask. */
export async function askedGuestWork(database: Database, now: Date): Promise<GuestWork | null> {
  const code = await readCookie('guest-work');
  const open = code === null ? null : await openCode(database, { code, purposes, now });
  return open?.userId ? guestWork(database, open.userId) : null;
}

/**
 * Does what was answered to "Keep what you did here as a guest?": after a yes all of it is the asker's own,
 * after a no it stays out of the account and the guest's session ends.
 */
export const settleGuestWork = learnerUseCase({
  input: z.strictObject({ keep: z.enum(['yes', 'no']), next: z.string().optional() }),
  async run({ keep, next }, { learnerId }, world): Promise<Result<{ next: string | undefined }>> {
    const code = await readCookie('guest-work');
    const found = await world.database.$transaction(
      async (transaction) => {
        const { now } = world;
        const open = code === null ? null : await spendCode(transaction, { code, purposes, now });
        if (!open?.userId || open.userId === learnerId) return false;
        if (keep === 'no') {
          await transaction.session.deleteMany({ where: { userId: open.userId } });
          return true;
        }
        await bringAlong(transaction, { from: open.userId, to: learnerId, now });
        await recordAudit(transaction, now, {
          actorId: learnerId,
          action: 'guest.brought-along',
          classId: null,
          subject: learnerId,
          details: {},
        });
        return true;
      },
      // A guest with months of cards takes more than the usual five seconds.
      { maxWait: 10_000, timeout: 30_000 },
    );
    await forgetCookie('guest-work');
    return found ? done({ next }) : refused('closed');
  },
});
