import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { openVote, type Vote } from '@/domain/school/live-round';
import { factFields } from '@/domain/sync/fact-fields';
import { answerProblem, gradeItem, parseAnswer } from '@/items/registry';
import { runningClassUseCase } from '../classes/running-class-use-case';
import { lexiconOf } from '../documents/lexicon';
import { announce } from '../events/events';
import { roundTopic } from '../events/topics';
import { askedInRound } from './round-state';

/** What a student's page is told of an answer: that it is kept, and nothing of what it is worth. */
export interface SavedLiveAnswer {
  position: number;
  vote: Vote;
}

/**
 * Keeps an answer in a live round, once a student and vote: the same one sent again is as good as the
 * first, another is refused as "already-answered". "closed" says that the vote takes no more answers.
 */
export const saveLiveAnswer = runningClassUseCase({
  action: 'live.take',
  input: z.strictObject({
    ...factFields,
    round: z.uuid(),
    position: z.int().min(1).max(1_000),
    vote: z.union([z.literal(1), z.literal(2)]),
    /** Parsed by the schema of the item's own type. */
    answer: z.unknown(),
  }),
  async run(input, { learnerId }, world): Promise<Result<SavedLiveAnswer>> {
    const { id, position, vote } = input;
    const { database, now } = world;
    const kept = () =>
      database.liveAnswer.findUnique({
        where: {
          roundId_position_vote_learnerId: { roundId: input.round, position, vote, learnerId },
        },
        select: { id: true },
      });
    const found = await askedInRound(input, world);
    if (found === null) return refused('not-found');
    const before = await kept();
    if (before !== null) {
      return before.id === id ? done({ position, vote }) : refused('already-answered');
    }
    // Whoever closes the vote at this very moment sees the answer among its outcome all the same.
    if (found.standing.position !== position || openVote(found.standing) !== vote) {
      return refused('closed', { facts: { what: 'vote' } });
    }
    const { item, arrangement, document } = found.asked;
    if (document === null) {
      throw new Error(`The document ${item.document} of an answer is not there.`);
    }
    const answer = parseAnswer(item.type, input.answer);
    if (answer === null) return refused('malformed', { field: 'answer' });
    const unfit = answerProblem(item, arrangement, answer);
    if (unfit !== null) {
      return refused('answer-unfit', { field: 'answer', facts: { reason: unfit } });
    }
    const { verdict, points } = gradeItem(item, arrangement, answer, lexiconOf(document));
    const roundId = input.round;
    const created = await database.liveAnswer.createMany({
      data: { id, roundId, position, vote, learnerId, answer, verdict, points, answeredAt: now },
      skipDuplicates: true,
    });
    if (created.count === 0) {
      const other = await kept();
      if (other === null) return refused('counter-reused', { field: 'id' });
      return other.id === id ? done({ position, vote }) : refused('already-answered');
    }
    await database.liveSeat.upsert({
      where: { roundId_learnerId: { roundId, learnerId } },
      create: { roundId, learnerId, joinedAt: now, seenAt: now },
      update: { seenAt: now },
    });
    announce(roundTopic(roundId));
    return done({ position, vote });
  },
});
