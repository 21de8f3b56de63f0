import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import {
  comparedVotes,
  type LiveAct,
  type LivePhase,
  openActs,
  openVote,
  shownVotes,
  type Vote,
  type VoteComparison,
} from '@/domain/school/live-round';
import { type PresentedItem, presentItem } from '@/items/registry';
import { keyOf, type PreviewedKey } from '../assignments/item-preview';
import { classUseCase } from '../classes/class-use-case';
import { itemAtHand, type RoundItem, type RoundState, roundState } from './round-state';
import { type ShownPassage, shownPassages } from './shown-passages';
import { isRight, type ToldAnswers, toldAnswers } from './told-answers';

/** How long after a student's page was last heard of it still counts as here, in milliseconds. */
const hereFor = 45_000;

/** The outcome of one vote, as the room may see it: which answer is right only once that is shown. */
export interface ShownVote {
  vote: Vote;
  answered: number;
  right: number | null;
  told: {
    id: string;
    words: ToldAnswers['told'][number]['words'];
    students: number;
    isRight: boolean | null;
  }[];
  others: number;
}

/** A question as the leader's page shows it to the room. */
export interface LedQuestion {
  presented: PresentedItem;
  votes: ShownVote[];
  /** While the class reads it, and with the evidence marked once the answer is shown. */
  passages: ShownPassage[] | null;
  answer: { key: PreviewedKey; explanation: string; comparison: VoteComparison | null } | null;
}

/** A round as the leader's page shows it: on the wall of the room. */
export interface LeaderView {
  id: string;
  class: { id: string; name: string; isArchived: boolean };
  title: string;
  phase: LivePhase;
  position: number;
  questions: number;
  step: number;
  /** The usual next act first. */
  acts: LiveAct[];
  question: LedQuestion | null;
  /** The vote that is open, and how many have answered in it. */
  open: { vote: Vote; answered: number } | null;
  /** Students whose page is here now. */
  here: number;
  students: { id: string; name: string; state: 'answered' | 'here' | 'away' | 'not-here' }[];
  /** How many are on the roster at all. */
  onRoster: number;
}

/** A round as who leads it sees it. An ended one has its result page. */
export const leadRound = classUseCase({
  action: 'live.lead',
  input: z.object({ round: z.uuid() }),
  async run({ classId, round }, _member, world): Promise<Result<LeaderView>> {
    const state = await roundState({ classId, round }, world);
    return state === null ? refused('not-found') : done(leaderView(state));
  },
});

/** Tells whether somebody may lead the round now. */
export function mayLead(state: RoundState, learnerId: string): boolean {
  return state.isTeacher(learnerId) && may('class-teacher', 'live.lead');
}

/** Returns what the leader's page shows of a round. */
export function leaderView(state: RoundState): LeaderView {
  const { id, title, phase, position, step, items } = state;
  const vote = openVote(state);
  const atHand = itemAtHand(state);
  const answered = new Set(
    state.answers
      .filter((one) => one.position === position && one.vote === vote)
      .map(({ learnerId }) => learnerId),
  );
  const isHere = (seenAt: Date | null) =>
    seenAt !== null && state.now.getTime() - seenAt.getTime() < hereFor;
  return {
    id,
    class: state.class,
    title,
    phase,
    position,
    questions: items.length,
    step,
    acts: state.class.isArchived ? [] : openActs(state, items.length),
    question: atHand && phase !== 'ended' ? ledQuestion(state, atHand) : null,
    open: vote && { vote, answered: answered.size },
    here: state.students.filter(({ seenAt }) => isHere(seenAt)).length,
    students: state.students
      .filter(({ isMember, learnerId }) => isMember || answered.has(learnerId))
      .map(({ learnerId, name, seenAt }) => ({
        id: learnerId,
        name,
        state: answered.has(learnerId)
          ? 'answered'
          : isHere(seenAt)
            ? 'here'
            : seenAt === null
              ? 'not-here'
              : 'away',
      })),
    onRoster: state.students.filter(({ isMember }) => isMember).length,
  };
}

function ledQuestion(state: RoundState, atHand: RoundItem): LedQuestion {
  const { phase } = state;
  const { item, arrangement } = atHand;
  const isShown = phase === 'answer';
  const votes = shownVotes(state)
    .map((vote) => shownVote(state, atHand, vote, isShown))
    .filter(({ vote, answered }) => vote === 1 || phase === 'second-result' || answered > 0);
  return {
    presented: presentItem(item, arrangement),
    votes,
    passages: phase === 'passage' || isShown ? shownPassages(atHand, { marked: isShown }) : null,
    answer: isShown
      ? {
          key: keyOf(item),
          explanation: item.explanation,
          comparison: votes.length > 1 ? comparisonOf(state, atHand.position) : null,
        }
      : null,
  };
}

/** Returns the outcome of a vote on a question, with what is right or without. */
export function shownVote(
  state: RoundState,
  { position, item, arrangement }: RoundItem,
  vote: Vote,
  isShown: boolean,
): ShownVote {
  const answers = state.answers
    .filter((one) => one.position === position && one.vote === vote)
    .map(({ id, answer, points }) => ({ id, answer, points, arrangement: () => arrangement }));
  const { answered, right, told, others } = toldAnswers(item, answers, arrangement);
  return {
    vote,
    answered,
    right: isShown ? right : null,
    told: told.map(({ id, words, students, isRight }) => ({
      id,
      words,
      students,
      isRight: isShown ? isRight : null,
    })),
    others,
  };
}

/** Compares the two votes on a question, student by student. */
export function comparisonOf(state: RoundState, position: number): VoteComparison {
  const byStudent = new Map<string, Map<Vote, { isRight: boolean }>>();
  for (const one of state.answers) {
    if (one.position !== position) continue;
    const votes = byStudent.get(one.learnerId) ?? new Map<Vote, { isRight: boolean }>();
    byStudent.set(one.learnerId, votes.set(one.vote, { isRight: isRight(one.points) }));
  }
  return comparedVotes(
    [...byStudent.values()].map((votes) => ({
      first: votes.get(1) ?? null,
      second: votes.get(2) ?? null,
    })),
  );
}
