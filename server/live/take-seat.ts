import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { runningClassUseCase } from '../classes/running-class-use-case';
import { now } from '../clock';
import { database } from '../database/client';
import { announce } from '../events/events';
import { roundTopic } from '../events/topics';

/** How long after it was last heard of a page counts as gone, so that its return is told, in milliseconds. */
const goneAfter = 45_000;

/** Takes a seat in a round that runs, or comes back to it: a student has one, on whatever device. */
export const takeSeat = runningClassUseCase({
  action: 'live.take',
  input: z.object({ round: z.uuid() }),
  async run({ classId, round: id }, { learnerId }, { database, now }): Promise<Result<null>> {
    const round = await database.liveRound.findFirst({
      where: { id, classId, endedAt: null },
      select: { id: true },
    });
    if (round === null) return refused('not-found');
    const made = await database.liveSeat.createMany({
      data: { roundId: id, learnerId, joinedAt: now, seenAt: now },
      skipDuplicates: true,
    });
    const back = await database.liveSeat.updateMany({
      where: { roundId: id, learnerId, seenAt: { lt: new Date(now.getTime() - goneAfter) } },
      data: { seenAt: now },
    });
    if (made.count + back.count > 0) announce(roundTopic(id));
    return done(null);
  },
});

/** Notes that a student's page is still there. To be called only while `takeSeat` would allow it. */
export async function keepSeat(roundId: string, learnerId: string): Promise<void> {
  const { liveSeat } = await database();
  await liveSeat.updateMany({ where: { roundId, learnerId }, data: { seenAt: now() } });
}
