import { default_w, FSRSAlgorithm, forgetting_curve } from 'ts-fsrs';
import { dayAfter, daysBetween, startOfStudyDay } from './study-day';

/**
 * When a card is asked again: FSRS-6 (Ye, Su and Cao 2022; open-spaced-repetition) for the memory
 * state, with our own days, steps and order of intervals around it. The library counts UTC days,
 * lets fuzz exceed the maximum and throws for a review dated before the last; none of that is used.
 */

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export const ratings = [1, 2, 3, 4] as const;
export type Rating = (typeof ratings)[number];

export const cardStages = ['new', 'learning', 'review', 'relearning'] as const;
/** How far a card has come: "learning" and "relearning" are counted in minutes, "review" in days. */
export type CardStage = (typeof cardStages)[number];

export interface StudySettings {
  /** The chance of recall at which a card is asked again, above 0, at most 1. */
  desiredRetention: number;
  newCardsADay: number;
  reviewsADay: number;
  /** Whole days, at least 1. */
  maximumIntervalDays: number;
}

/** What holds for a learner who has set nothing. */
export const defaultStudySettings: StudySettings = {
  desiredRetention: 0.9,
  newCardsADay: 10,
  reviewsADay: 100,
  maximumIntervalDays: 365,
};

/** What is known of one learner's memory of one card. */
export interface CardState {
  state: CardStage;
  /** When it may be asked again; for whole days the start of `dueDay` in the zone of the review. */
  dueAt: Date;
  /** The study day a whole-day interval ends on; null while it is counted in minutes. */
  dueDay: string | null;
  /** Days in which the chance of recall falls to 90 %; from 0.001 to 36,500. */
  stability: number | null;
  /** From 1 to 10. */
  difficulty: number | null;
  /** Which of the learning steps it stands on. */
  step: number;
  repetitions: number;
  lapses: number;
  lastReviewAt: Date | null;
  lastStudyDay: string | null;
  /** The latest response that missed the card; it makes the card due until a later review. */
  missedBy: string | null;
}

/** When and where a review was taken; its study day is fixed then, for ever. */
export interface ReviewMoment {
  at: Date;
  studyDay: string;
  zone: string;
}

/** An interval as a rating button shows it. */
export interface Interval {
  unit: 'minute' | 'day';
  count: number;
}
/** The next interval of each rating, in the order of `ratings`. */
export type Intervals = readonly [again: Interval, hard: Interval, good: Interval, easy: Interval];

/** Minutes to the next showing while a card is learned: Again starts over, Good goes on or graduates. */
const learningSteps = [1, 10] as const;
/** The same for a card that was known and failed. */
const relearningSteps = [10] as const;
/** With one step alone, Hard waits longer than Again by this factor. */
const hardOnOnlyStep = 1.5;

const minute = 60_000;

/** Returns a card never reviewed, due at `dueAt`. */
export function newCardState(dueAt: Date): CardState {
  return {
    state: 'new',
    dueAt,
    dueDay: null,
    stability: null,
    difficulty: null,
    step: 0,
    repetitions: 0,
    lapses: 0,
    lastReviewAt: null,
    lastStudyDay: null,
    missedBy: null,
  };
}

function algorithmFor(settings: StudySettings): FSRSAlgorithm {
  return new FSRSAlgorithm({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: false,
    enable_short_term: true,
    relearning_steps: relearningSteps.map((minutes) => `${minutes}m` as const),
  });
}

function memoryOf(state: CardState): { stability: number; difficulty: number } | null {
  const { stability, difficulty } = state;
  return stability === null || difficulty === null ? null : { stability, difficulty };
}

/** Study days since the last review: a review dated before the last counts as taken on its day. */
function elapsedDays(state: CardState, day: string): number {
  return state.lastStudyDay === null ? 0 : Math.max(0, daysBetween(state.lastStudyDay, day));
}

/** Where a rating leads while a card counts in minutes; null where it graduates to whole days. */
function nextStep(state: CardState, rating: Rating): { minutes: number; step: number } | null {
  if (state.state === 'review')
    return rating === 1 ? { minutes: relearningSteps[0], step: 0 } : null;
  const steps: readonly number[] = state.state === 'relearning' ? relearningSteps : learningSteps;
  const first = steps[0] ?? 1;
  const step = Math.min(state.step, steps.length - 1);
  const following = steps[step + 1];
  if (rating === 1) return { minutes: first, step: 0 };
  if (rating === 2) {
    if (step > 0) return { minutes: steps[step] ?? first, step };
    const minutes = following === undefined ? first * hardOnOnlyStep : (first + following) / 2;
    return { minutes: Math.ceil(minutes), step };
  }
  if (rating === 3 && following !== undefined) return { minutes: following, step: step + 1 };
  return null;
}

/** Where one rating leads: the memory after it, and minutes of a step or whole days. */
interface RatingOutcome {
  stability: number;
  difficulty: number;
  step: { minutes: number; step: number } | null;
  days: number;
}

/** Returns where each rating leads; each that counts in whole days is a day over the one before it. */
function outcomes(state: CardState, day: string, settings: StudySettings): RatingOutcome[] {
  const algorithm = algorithmFor(settings);
  const elapsed = elapsedDays(state, day);
  const memory = memoryOf(state);
  let least = 1;
  return ratings.map((rating) => {
    const { stability, difficulty } = algorithm.next_state(memory, elapsed, rating);
    const step = nextStep(state, rating);
    const wanted = Math.max(least, algorithm.next_interval(stability, elapsed));
    const days = Math.min(settings.maximumIntervalDays, wanted);
    if (!step) least = days + 1;
    return { stability, difficulty, step, days };
  });
}

function outcomeOf(after: readonly RatingOutcome[], rating: Rating): RatingOutcome {
  const outcome = after[rating - 1];
  if (!outcome) throw new RangeError(`No such rating: ${rating}`);
  return outcome;
}

/**
 * Returns the card's state after a rating. Elapsed time counts in study days, never below 0. Always
 * Again ≤ Hard ≤ Good ≤ Easy ≤ maximum, as instants too: a step of minutes never reaches past the
 * start of the next study day, where whole days begin.
 */
export function schedule(
  state: CardState,
  rating: Rating,
  review: ReviewMoment,
  settings: StudySettings,
): CardState {
  const outcome = outcomeOf(outcomes(state, review.studyDay, settings), rating);
  const { step } = outcome;
  const failed = state.state === 'review' && rating === 1;
  const reviewed = {
    ...state,
    stability: outcome.stability,
    difficulty: outcome.difficulty,
    repetitions: state.repetitions + 1,
    lapses: state.lapses + (failed ? 1 : 0),
    lastReviewAt: review.at,
    lastStudyDay: review.studyDay,
  };
  if (step) {
    const nextDay = startOfStudyDay(dayAfter(review.studyDay, 1), review.zone);
    const due = Math.min(review.at.getTime() + step.minutes * minute, nextDay.getTime());
    const relearns = failed || state.state === 'relearning';
    return {
      ...reviewed,
      state: relearns ? 'relearning' : 'learning',
      step: step.step,
      dueAt: new Date(due),
      dueDay: null,
    };
  }
  const dueDay = dayAfter(review.studyDay, outcome.days);
  return {
    ...reviewed,
    state: 'review',
    step: 0,
    dueAt: startOfStudyDay(dueDay, review.zone),
    dueDay,
  };
}

/** Returns the next interval of each of the four ratings, were the card rated at this moment. */
export function intervals(
  state: CardState,
  review: Pick<ReviewMoment, 'studyDay'>,
  settings: StudySettings,
): Intervals {
  const after = outcomes(state, review.studyDay, settings);
  const interval = (rating: Rating): Interval => {
    const outcome = outcomeOf(after, rating);
    return outcome.step
      ? { unit: 'minute', count: outcome.step.minutes }
      : { unit: 'day', count: outcome.days };
  };
  return [interval(1), interval(2), interval(3), interval(4)];
}

/**
 * Returns the chance, from 0 to 1, that the card is recalled on a study day: the forgetting curve of
 * FSRS-6 over whole study days. Null for a card without a memory state.
 */
export function retrievability(state: CardState, day: string): number | null {
  if (state.stability === null) return null;
  return forgetting_curve(default_w, elapsedDays(state, day), state.stability);
}
