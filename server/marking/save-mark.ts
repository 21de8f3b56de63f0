import 'server-only';
import { z } from 'zod';
import { selfCheckPoints } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import { namesOf } from '../accounts/names-of';
import { storedItem } from '../attempts/stored-item';
import { runningClassUseCase } from '../classes/running-class-use-case';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';
import { firstWaiting, queueOf } from './answer-to-mark';
import { answersTo, newestMark, openAnswerSelect, openAnswers } from './open-answers';

const commentField = z.string().trim().max(2_000).default('');

/**
 * Keeps a teacher's mark of an answer in one's own words; students see it when the marks are released.
 * Nothing is overwritten unseen: where another mark, or another answer, is there than the page knew, it
 * is refused as "conflict", whose facts say what is there; `over` then says that this one was seen.
 * Returns the next answer that waits.
 */
export const saveMark = runningClassUseCase({
  action: 'answers.mark',
  input: z.object({
    assignment: z.uuid(),
    item: z.uuid(),
    /** The response that was read. */
    response: z.uuid(),
    /** Of the newest mark that the page knew; 0 without any. */
    sequence: z.coerce.number().int().min(0),
    /** Of the newest mark that is to be replaced although the page did not know it. */
    over: z.coerce.number().int().min(1).optional(),
    /** Criterion id to the index of the level reached. */
    levels: z.record(z.string().max(200), z.coerce.number().int().min(0).max(100)),
    comment: commentField,
    /** Keep the comment to use it again. */
    keep: z.literal('yes').optional(),
  }),
  async run(input, member, { database, now }): Promise<Result<{ next: string | null }>> {
    const { classId, assignment: assignmentId, comment } = input;
    return database.$transaction(async (transaction): Promise<Result<{ next: string | null }>> => {
      // Holds the item: of two teachers, the second sees what the first has written.
      const { count } = await transaction.attemptItem.updateMany({
        where: { id: input.item, ...openAnswers({ id: assignmentId, classId }) },
        data: { id: input.item },
      });
      const answer =
        count === 0
          ? null
          : await transaction.attemptItem.findUnique({
              where: { id: input.item },
              select: { ...openAnswerSelect, version: { select: { content: true } } },
            });
      if (answer === null) return refused('not-found', { field: 'item' });
      const item = storedItem(answer.version.content);
      if (item.type !== 'extended-response') return refused('not-found', { field: 'item' });
      if (answer.countedResponseId !== input.response) {
        return refused('conflict', { facts: { what: 'answer' } });
      }
      const newest = answer.marks[0]?.sequence ?? 0;
      if (newest !== input.sequence && newest !== input.over) {
        return refused('conflict', { facts: await whatIsThere(transaction, answer) });
      }
      const missing = item.rubric
        .filter(({ id }) => !Object.hasOwn(input.levels, id))
        .map(({ id, name }) => [`levels.${id}`, name] as const);
      const [first] = missing;
      if (first !== undefined) {
        const fields = missing.map(([field]) => field);
        // What each is called goes with it, since the form names it by that.
        return refused('malformed', {
          field: first[0],
          fields,
          facts: Object.fromEntries(missing),
        });
      }
      const points = selfCheckPoints(item.rubric, input.levels);
      if (points === null) return refused('malformed', { field: 'levels' });
      await transaction.mark.create({
        data: {
          classId,
          attemptItemId: answer.id,
          responseId: input.response,
          sequence: newest + 1,
          levels: input.levels,
          points,
          comment,
          teacherId: member.learnerId,
          markedAt: now,
        },
      });
      if (input.keep === 'yes' && comment !== '') {
        await transaction.markComment.createMany({
          data: { classId, text: comment, madeAt: now },
          skipDuplicates: true,
        });
      }
      const all = await answersTo(assignmentId, answer.versionHash, transaction);
      const queue = queueOf(member.learnerId, all);
      return done({ next: firstWaiting(queue, answer.id)?.id ?? null });
    }, patience);
  },
});

async function whatIsThere(
  transaction: Transaction,
  answer: Parameters<typeof newestMark>[0],
): Promise<Record<string, string | number>> {
  const mark = newestMark(answer) ?? answer.marks[0];
  if (!mark) return { what: 'mark', sequence: 0 };
  return {
    what: 'mark',
    sequence: mark.sequence,
    who: (await namesOf([mark.teacherId], transaction)).get(mark.teacherId) ?? '',
    at: mark.markedAt.toISOString(),
    percent: Math.round(mark.points * 100),
    comment: mark.comment,
  };
}
