import 'server-only';
import { grouped } from '@/domain/analysis/grouped';
import { type ItemAnswers, itemAnswers, type SameAnswers } from '@/domain/analysis/item-answers';
import type { ItemException } from '@/domain/assessment/regrade';
import { type AnswerWords, answerWords } from '@/items/answer-words';
import { foldedWords } from '@/items/folded-words';
import type { ItemType } from '@/items/item';
import { type Item, parseAnswer, presentItem, revealItem } from '@/items/registry';
import type { FrozenItem } from '../assignments/attempt-items';
import { askedText } from '../assignments/item-preview';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import type { FollowedAttempt, FollowedItem } from './followed-attempts';

/** An answer with how many students gave it. */
export interface GivenAnswer extends Omit<SameAnswers, 'says'> {
  words: AnswerWords;
  /** Why it fails, where the content says so. */
  reason: string | null;
}

/** What a class made of one item of an assignment. */
export interface ItemResult extends Omit<ItemAnswers, 'groups' | 'commonestMissed'> {
  /** Its place in the assignment, from 1: the order set, or that of the pool. */
  place: number;
  type: ItemType;
  /** The document's slug. */
  document: string;
  topic: string;
  asks: string;
  /** full-marks or left-out, by a regrade; null where it is judged by its answers. */
  exception: ItemException | null;
  /** The missed answer that most students gave; null where no two missed it alike. */
  commonestMissed: GivenAnswer | null;
}

/** What a class made of one item, with every answer given. */
export interface ItemResultInFull {
  item: Item;
  result: ItemResult;
  /** Most frequent first. */
  answers: GivenAnswer[];
}

/**
 * Returns what the judged attempts made of each item of an assignment, in its order; items that nobody
 * was asked are left out where each student has a draw of their own.
 */
export async function itemResults(
  frozen: readonly FrozenItem[],
  attempts: readonly FollowedAttempt[],
): Promise<ItemResult[]> {
  const asked = askedByVersion(attempts);
  const results = await Promise.all(
    frozen.map(async (one, index) => {
      const outcome = outcomeOf(one.item, asked.get(one.versionHash) ?? []);
      return resultOf(one, index + 1, outcome);
    }),
  );
  return results.filter((result) => result.asked > 0);
}

/** Returns what the judged attempts made of the item at this place, with every answer; null without it. */
export async function itemResultInFull(
  frozen: readonly FrozenItem[],
  place: number,
  attempts: readonly FollowedAttempt[],
): Promise<ItemResultInFull | null> {
  const found = frozen[place - 1];
  if (found === undefined) return null;
  const outcome = outcomeOf(found.item, askedByVersion(attempts).get(found.versionHash) ?? []);
  return {
    item: found.judged,
    result: await resultOf(found, place, outcome),
    answers: await Promise.all(
      outcome.groups.map((group) => givenAnswer(found.judged, group, outcome.samples)),
    ),
  };
}

/** An answer as it is kept, with its points. */
type KeptAnswer = Pick<FollowedItem, 'answer' | 'answered' | 'arrangement' | 'points'>;

/** Returns, of answers to an item, the missed one that most students gave; null where no two missed it alike. */
export async function commonestMissed(
  item: Item,
  answers: readonly KeptAnswer[],
): Promise<GivenAnswer | null> {
  const outcome = outcomeOf(item, answers);
  return (
    outcome.commonestMissed && (await givenAnswer(item, outcome.commonestMissed, outcome.samples))
  );
}

interface Outcome extends ItemAnswers {
  /** One answer for each that says the same. */
  samples: ReadonlyMap<string, KeptAnswer>;
}

function askedByVersion(attempts: readonly FollowedAttempt[]): Map<string, FollowedItem[]> {
  return grouped(
    attempts.flatMap(({ items }) => items),
    ({ versionHash }) => versionHash,
  );
}

function outcomeOf(item: Item, asked: readonly KeptAnswer[]): Outcome {
  const samples = new Map<string, KeptAnswer>();
  const answers = asked.map((one) => {
    const words = wordsOf(item, one);
    // On paper, only the mark is known.
    if (words === null) return { says: null, points: one.answered ? one.points : null };
    const says = 'value' in words ? String(words.value) : saying(words.text);
    if (!samples.has(says)) samples.set(says, one);
    return { says, points: one.points };
  });
  return { ...itemAnswers(answers), samples };
}

/** What a text says with differences of writing folded away; one of punctuation alone as it stands. */
function saying(text: string): string {
  return foldedWords(text).join(' ') || text;
}

function wordsOf(item: Item, { answer, arrangement }: KeptAnswer): AnswerWords | null {
  const parsed = answer === null ? null : parseAnswer(item.type, answer);
  return parsed && answerWords(presentItem(item, arrangement()), parsed);
}

async function resultOf(
  { judged: item, exception }: FrozenItem,
  place: number,
  outcome: Outcome,
): Promise<ItemResult> {
  const { samples, groups: _, commonestMissed, ...rest } = outcome;
  return {
    ...rest,
    place,
    type: item.type,
    document: item.document,
    topic: item.topic,
    asks: askedText(item),
    exception,
    commonestMissed: commonestMissed && (await givenAnswer(item, commonestMissed, samples)),
  };
}

async function givenAnswer(
  item: Item,
  { says, students, points }: SameAnswers,
  samples: Outcome['samples'],
): Promise<GivenAnswer> {
  const sample = samples.get(says);
  if (sample === undefined) throw new Error(`No answer says "${says}".`);
  const words = wordsOf(item, sample) ?? { text: says };
  return { students, points, words, reason: await reasonOf(item, sample) };
}

/** The explanation of a false statement is the reason why it fails; a document may be here no longer. */
async function reasonOf(item: Item, sample: KeptAnswer): Promise<string | null> {
  if (sample.points === null || sample.points >= 1) return null;
  if (item.type === 'true-false') return item.explanation;
  const document = await documentBySlug(item.document);
  if (document === null) return null;
  const answer = parseAnswer(item.type, sample.answer);
  if (answer === null) return null;
  return revealItem(item, sample.arrangement(), answer, document, lexiconOf(document)).reason;
}
