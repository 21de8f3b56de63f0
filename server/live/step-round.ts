import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { afterAct, liveActs } from '@/domain/school/live-round';
import { runningClassUseCase } from '../classes/running-class-use-case';
import { announce } from '../events/events';
import { roundTopic } from '../events/topics';
import { roundState } from './round-state';

/** Where a round stands after a step. */
interface SteppedRound {
  classId: string;
  round: string;
  step: number;
}

/**
 * Takes a step in a round, once: from the step that its button was shown in. A second press, or another
 * leader who was slower, is refused as "conflict" and changes nothing.
 */
export const stepRound = runningClassUseCase({
  action: 'live.lead',
  input: z.object({
    round: z.uuid(),
    act: z.enum(liveActs),
    step: z.coerce.number().int().min(0).max(1_000_000),
  }),
  async run({ classId, round, act, step }, _member, world): Promise<Result<SteppedRound>> {
    const { database, now } = world;
    const state = await roundState({ classId, round }, world);
    if (state === null) return refused('not-found');
    const next = afterAct(state, act, state.items.length);
    if (state.step !== step || next === null) {
      return refused('conflict', { facts: { step: state.step } });
    }
    const taken = await database.$transaction(async (transaction) => {
      const { count } = await transaction.liveRound.updateMany({
        where: { id: round, step },
        data: { ...next, step: step + 1, endedAt: next.phase === 'ended' ? now : null },
      });
      if (count === 1 && next.phase === 'answer') {
        await transaction.liveItem.updateMany({
          where: { roundId: round, position: next.position, shownAt: null },
          data: { shownAt: now },
        });
      }
      return count === 1;
    });
    if (!taken) return refused('conflict', { facts: { step: step + 1 } });
    announce(roundTopic(round));
    return done({ classId, round, step: step + 1 });
  },
});
