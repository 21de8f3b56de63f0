import { nameKey } from './name-key';

/**
 * A live round: its questions are asked one after the other, each voted on once or, after the class has
 * talked it over, twice (peer instruction; Mazur, 1997). Which step follows which is settled here alone.
 */

export const livePhases = [
  'gathering', // students take their seats
  'first-vote', // the question is open
  'first-result', // closed: how many chose what, without the key
  'passage', // the passage it rests on is shown and talked over, unmarked
  'second-vote', // the same question once more
  'second-result', // closed: both votes side by side, without the key
  'answer', // the key, what the text says, the evidence marked
  'ended',
] as const;
export type LivePhase = (typeof livePhases)[number];

export const liveActs = [
  'close', // ends the vote
  'show-passage',
  'answer-again',
  'show-answer',
  'next', // to the next question; from the gathering, to the first
  'end',
] as const;
export type LiveAct = (typeof liveActs)[number];

/** Where a round stands. */
export interface LiveStanding {
  phase: LivePhase;
  /** The question at hand, from 1; 0 before the first. */
  position: number;
}

/** Which vote of a question it is: 1 before the class has talked it over, 2 after. */
export type Vote = 1 | 2;

const phaseAfter: Record<LivePhase, Partial<Record<LiveAct, LivePhase>>> = {
  gathering: { next: 'first-vote', end: 'ended' },
  'first-vote': { close: 'first-result', end: 'ended' },
  'first-result': {
    'show-passage': 'passage',
    'answer-again': 'second-vote',
    'show-answer': 'answer',
    next: 'first-vote',
    end: 'ended',
  },
  passage: {
    'answer-again': 'second-vote',
    'show-answer': 'answer',
    next: 'first-vote',
    end: 'ended',
  },
  'second-vote': { close: 'second-result', end: 'ended' },
  'second-result': { 'show-answer': 'answer', next: 'first-vote', end: 'ended' },
  answer: { next: 'first-vote', end: 'ended' },
  ended: {},
};

/** Returns where a round of so many questions stands after an act, or null where the act is not open. */
export function afterAct(
  { phase, position }: LiveStanding,
  act: LiveAct,
  questions: number,
): LiveStanding | null {
  const next = phaseAfter[phase][act];
  if (next === undefined) return null;
  if (act !== 'next') return { phase: next, position };
  return position < questions ? { phase: next, position: position + 1 } : null;
}

/** Returns the acts that are open, in the order of their buttons: the one that most classes take first. */
export function openActs(standing: LiveStanding, questions: number): LiveAct[] {
  const isLast = standing.position >= questions;
  const usual: Record<LivePhase, LiveAct> = {
    gathering: 'next',
    'first-vote': 'close',
    'first-result': 'show-passage',
    passage: 'answer-again',
    'second-vote': 'close',
    'second-result': 'show-answer',
    answer: isLast ? 'end' : 'next',
    ended: 'end',
  };
  const open = liveActs.filter((act) => afterAct(standing, act, questions) !== null);
  const first = usual[standing.phase];
  return [...open.filter((act) => act === first), ...open.filter((act) => act !== first)];
}

/** Returns the vote that takes answers now, or null. */
export function openVote({ phase }: LiveStanding): Vote | null {
  if (phase === 'first-vote') return 1;
  return phase === 'second-vote' ? 2 : null;
}

/** Returns the votes on the question at hand whose outcome may be seen. */
export function shownVotes({ phase }: LiveStanding): Vote[] {
  switch (phase) {
    case 'first-result':
    case 'passage':
    case 'second-vote':
      return [1];
    case 'second-result':
    case 'answer':
      return [1, 2];
    default:
      return [];
  }
}

/** What one student answered to a question, vote by vote; null where they did not. */
export interface TwoAnswers {
  first: { isRight: boolean } | null;
  second: { isRight: boolean } | null;
}

/** How two votes on one question stand to each other, in students. */
export interface VoteComparison {
  first: { answered: number; right: number };
  second: { answered: number; right: number };
  /** Of those who answered both times. */
  both: { stayedRight: number; becameRight: number; becameWrong: number; stayedWrong: number };
  onlyFirst: number;
  onlySecond: number;
}

/** Compares the votes. Who answered once counts in that vote, and in no change between the two. */
export function comparedVotes(students: readonly TwoAnswers[]): VoteComparison {
  const count = (fits: (one: TwoAnswers) => boolean) => students.filter(fits).length;
  const changed = (before: boolean, after: boolean) =>
    count(({ first, second }) => first?.isRight === before && second?.isRight === after);
  return {
    first: {
      answered: count(({ first }) => first !== null),
      right: count(({ first }) => first?.isRight === true),
    },
    second: {
      answered: count(({ second }) => second !== null),
      right: count(({ second }) => second?.isRight === true),
    },
    both: {
      stayedRight: changed(true, true),
      becameRight: changed(false, true),
      becameWrong: changed(true, false),
      stayedWrong: changed(false, false),
    },
    onlyFirst: count(({ first, second }) => first !== null && second === null),
    onlySecond: count(({ first, second }) => first === null && second !== null),
  };
}

/** A student as a list in the room must tell them apart. */
export interface NamedStudent {
  learnerId: string;
  name: string;
  /** The school's own number. */
  number: string | null;
}

/**
 * Returns what each student is called, no two alike: by name, those of one name with their number, or
 * where that does not tell them apart, counted in the order given.
 */
export function distinctNames(students: readonly NamedStudent[]): Map<string, string> {
  const bearers = new Map<string, number>();
  for (const { name } of students) {
    bearers.set(nameKey(name), (bearers.get(nameKey(name)) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { learnerId, name, number } of students) {
    const isShared = (bearers.get(nameKey(name)) ?? 0) > 1;
    const wished = isShared && number !== null ? `${name} (${number})` : name;
    let label = wished;
    for (let count = 2; taken.has(nameKey(label)); count += 1) label = `${wished} (${count})`;
    taken.add(nameKey(label));
    names.set(learnerId, label);
  }
  return names;
}
