import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Vote, VoteComparison } from '@/domain/school/live-round';
import type { AnswerWords } from '@/items/answer-words';
import type { ItemType } from '@/items/item';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { classUseCase } from '../classes/class-use-case';
import { comparisonOf, type ShownVote, shownVote } from './leader-view';
import { type RoundState, roundState } from './round-state';
import { isRight, wordsOf } from './told-answers';

/** What one student made of a question: null for a vote without an answer of theirs. */
export interface StudentVotes {
  id: string;
  name: string;
  votes: Record<Vote, { words: AnswerWords; isRight: boolean } | null>;
}

/** A question of a round with what the class made of it. */
export interface RoundQuestionResult {
  position: number;
  type: ItemType;
  asks: string;
  key: PreviewedKey;
  explanation: string;
  /** Empty where the round did not come to it. */
  votes: ShownVote[];
  /** Null where it was voted on once. */
  comparison: VoteComparison | null;
  /** Those who answered at all. */
  students: StudentVotes[];
}

/** What came of a round. */
export interface RoundResult {
  id: string;
  class: { id: string; name: string; isArchived: boolean };
  title: string;
  startedAt: Date;
  endedAt: Date | null;
  /** Students who took a seat. */
  seats: number;
  questions: RoundQuestionResult[];
}

/** What came of a round, question by question, with both votes side by side. */
export const roundResult = classUseCase({
  action: 'results.see',
  input: z.object({ round: z.uuid() }),
  async run({ classId, round }, _member, world): Promise<Result<RoundResult>> {
    const state = await roundState({ classId, round }, world);
    if (state === null) return refused('not-found');
    const { id, title, startedAt, endedAt, items } = state;
    return done({
      id,
      class: state.class,
      title,
      startedAt,
      endedAt,
      seats: state.students.filter(({ seenAt }) => seenAt !== null).length,
      questions: items.map((item) => {
        const votes = ([1, 2] as const)
          .map((vote) => shownVote(state, item, vote, true))
          .filter(({ answered }) => answered > 0);
        return {
          position: item.position,
          type: item.item.type,
          asks: askedText(item.item),
          key: keyOf(item.item),
          explanation: item.item.explanation,
          votes,
          comparison: votes.length > 1 ? comparisonOf(state, item.position) : null,
          students: studentVotes(state, item.position),
        };
      }),
    });
  },
});

function studentVotes(state: RoundState, position: number): StudentVotes[] {
  const asked = state.items.find((item) => item.position === position);
  if (asked === undefined) return [];
  const { item, arrangement } = asked;
  const given = (learnerId: string, vote: Vote) => {
    const one = state.answers.find(
      (answer) =>
        answer.position === position && answer.vote === vote && answer.learnerId === learnerId,
    );
    const words = one && wordsOf(item, { ...one, arrangement: () => arrangement });
    return one && words ? { words, isRight: isRight(one.points) } : null;
  };
  return state.students
    .map(({ learnerId, name }) => ({
      id: learnerId,
      name,
      votes: { 1: given(learnerId, 1), 2: given(learnerId, 2) },
    }))
    .filter(({ votes }) => votes[1] !== null || votes[2] !== null);
}
