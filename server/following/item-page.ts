import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AnswerWords } from '@/items/answer-words';
import { keyOf, type PreviewedKey } from '../assignments/item-preview';
import { classUseCase } from '../classes/class-use-case';
import { alsoRight } from '../regrading/also-right';
import { followedAssignment } from './assignment-page';
import { judgedAttempts } from './followed-attempts';
import { type GivenAnswer, type ItemResult, itemResultInFull } from './item-results';

/** One item of an assignment with everything the class answered. */
export interface ItemPage {
  className: string;
  title: string;
  result: ItemResult;
  key: PreviewedKey;
  /** What is right beside the key since a regrade. */
  alsoRight: AnswerWords[];
  explanation: string;
  /** The words of the document that settle it. */
  evidence: { passage: number; text: string }[];
  answers: GivenAnswer[];
}

/** What a class made of one item, opened. */
export const itemPage = classUseCase({
  action: 'results.see',
  input: z.object({ assignment: z.uuid(), place: z.coerce.number().int().min(1).max(100_000) }),
  async run(input, member, world): Promise<Result<ItemPage>> {
    const followed = await followedAssignment(input.assignment, member, world);
    if (followed === null) return refused('not-found');
    const attempts = followed.attempts.filter(({ learnerId }) => followed.present.has(learnerId));
    const found = await itemResultInFull(
      await followed.frozen(),
      input.place,
      judgedAttempts(attempts),
    );
    if (found === null) return refused('not-found');
    const { item, result, answers } = found;
    return done({
      className: member.class.name,
      title: followed.assignment.title,
      result,
      key: keyOf(item),
      alsoRight: alsoRight(item),
      explanation: item.explanation,
      evidence: item.evidence,
      answers,
    });
  },
});
