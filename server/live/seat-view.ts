import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { type LivePhase, openVote, type Vote } from '@/domain/school/live-round';
import { type AnswerWords, answerWords } from '@/items/answer-words';
import type { Verdict } from '@/items/item';
import { type PresentedItem, parseAnswer, presentItem, revealItem } from '@/items/registry';
import { askedText, keyOf, type PreviewedKey } from '../assignments/item-preview';
import { classUseCase } from '../classes/class-use-case';
import { lexiconOf } from '../documents/lexicon';
import {
  itemAtHand,
  type RoundAnswer,
  type RoundItem,
  type RoundState,
  roundState,
} from './round-state';
import { type ShownPassage, shownPassages } from './shown-passages';
import { isRight } from './told-answers';

/** What a student answered in one vote. */
export interface OwnVote {
  vote: Vote;
  words: AnswerWords;
}

/** What is shown of a question once the leader has shown its answer. */
export interface SeatAnswer {
  key: PreviewedKey;
  explanation: string;
  /** Of the student's last answer; null where they gave none. */
  verdict: Verdict | null;
  /** Why that answer fails, where the content says so. */
  reason: string | null;
}

/** A question of a round on a student's page. */
export interface SeatQuestion {
  position: number;
  presented: PresentedItem;
  /** What the parts of the paper are called, by voice. */
  voices: Record<string, string>;
  /** The vote that takes answers now. */
  open: Vote | null;
  own: OwnVote[];
  passages: ShownPassage[] | null;
  answer: SeatAnswer | null;
}

/** A round as one student sees it from their seat. Nothing in it says what the leader has not shown. */
export interface SeatView {
  id: string;
  class: { id: string; name: string; isArchived: boolean };
  title: string;
  /** The student, as the room tells them apart. */
  name: string;
  phase: LivePhase;
  position: number;
  questions: number;
  step: number;
  question: SeatQuestion | null;
  /** Of the questions whose answer was shown: how many were right at the last vote. */
  score: { right: number; shown: number };
  /** When the round is over: the questions whose answer was shown. */
  review: { position: number; asks: string; own: OwnVote[]; answer: SeatAnswer }[];
}

/** A round as a student of its class sees it from their seat. */
export const seatOf = classUseCase({
  action: 'live.take',
  input: z.object({ round: z.uuid() }),
  async run({ classId, round }, { learnerId }, world): Promise<Result<SeatView>> {
    const state = await roundState({ classId, round }, world);
    return state === null ? refused('not-found') : done(seatView(state, learnerId));
  },
});

/** Tells whether somebody may take part in the round now. */
export function mayTakePart(state: RoundState, learnerId: string): boolean {
  const isMember = state.students.some((one) => one.learnerId === learnerId && one.isMember);
  return isMember && may('member', 'live.take');
}

/** Returns what a student sees of a round. */
export function seatView(state: RoundState, learnerId: string): SeatView {
  const { id, title, phase, position, step, items } = state;
  const answers = state.answers.filter((one) => one.learnerId === learnerId);
  const answersTo = (item: RoundItem) => answers.filter((one) => one.position === item.position);
  const atHand = phase === 'ended' ? null : itemAtHand(state);
  const shown = items.filter(({ shownAt }) => shownAt !== null);
  return {
    id,
    class: state.class,
    title,
    name: state.students.find((one) => one.learnerId === learnerId)?.name ?? '',
    phase,
    position,
    questions: items.length,
    step,
    question: atHand && seatQuestion(state, atHand, answersTo(atHand)),
    score: {
      right: shown.filter((item) => isRight(answersTo(item).at(-1)?.points ?? null)).length,
      shown: shown.length,
    },
    review:
      phase === 'ended'
        ? shown.map((item) => ({
            position: item.position,
            asks: askedText(item.item),
            own: ownVotes(item, answersTo(item)),
            answer: seatAnswer(item, answersTo(item)),
          }))
        : [],
  };
}

function seatQuestion(
  state: RoundState,
  atHand: RoundItem,
  answers: readonly RoundAnswer[],
): SeatQuestion {
  const { phase } = state;
  const { position, item, arrangement, document } = atHand;
  const isShown = phase === 'answer';
  return {
    position,
    presented: presentItem(item, arrangement),
    voices: Object.fromEntries((document?.record.voices ?? []).map(({ id, part }) => [id, part])),
    open: state.class.isArchived ? null : openVote(state),
    own: ownVotes(atHand, answers),
    passages: phase === 'passage' || isShown ? shownPassages(atHand, { marked: isShown }) : null,
    answer: isShown ? seatAnswer(atHand, answers) : null,
  };
}

function ownVotes({ item, arrangement }: RoundItem, answers: readonly RoundAnswer[]): OwnVote[] {
  return answers.flatMap(({ vote, answer }) => {
    const parsed = parseAnswer(item.type, answer);
    return parsed ? { vote, words: answerWords(presentItem(item, arrangement), parsed) } : [];
  });
}

const verdicts: readonly Verdict[] = ['right', 'nearly', 'partly', 'wrong', 'to-check'];

function seatAnswer(
  { item, arrangement, document }: RoundItem,
  answers: readonly RoundAnswer[],
): SeatAnswer {
  const last = answers.at(-1);
  const parsed = last && parseAnswer(item.type, last.answer);
  return {
    key: keyOf(item),
    explanation: item.explanation,
    verdict: verdicts.find((one) => one === last?.verdict) ?? null,
    reason:
      parsed && document
        ? revealItem(item, arrangement, parsed, document, lexiconOf(document)).reason
        : null,
  };
}
