import 'server-only';
import { itemAnswers } from '@/domain/analysis/item-answers';
import { type AnswerWords, answerWords } from '@/items/answer-words';
import { foldedWords } from '@/items/folded-words';
import type { Arrangement } from '@/items/item';
import { type Item, parseAnswer, presentItem } from '@/items/registry';

/** An answer that several students gave. */
interface ToldAnswer {
  /** The same for as long as the answers say the same. */
  id: string;
  words: AnswerWords;
  students: number;
  isRight: boolean;
}

/** What a class answered to one question. */
export interface ToldAnswers {
  /** Students who answered. */
  answered: number;
  right: number;
  /** Of a choice every choice, in its order; else what at least two gave alike, most frequent first. */
  told: ToldAnswer[];
  /** Students whose answer nobody else gave, or few. */
  others: number;
}

/** An answer as it is kept. */
export interface KeptAnswer {
  /** The same only for the same answer: what it says is then worked out once. */
  id: string;
  answer: unknown;
  /** How the options stood. */
  arrangement: () => Arrangement;
  points: number | null;
}

/** How many answers of their own words are told apart at most. */
const most = 6;

// A class that is watched is read again and again, and its answers say what they said.
const known = new Map<string, AnswerWords | null>();

/** Returns what an answer says to the item, or null where it is none. */
export function wordsOf(item: Item, { id, answer, arrangement }: KeptAnswer): AnswerWords | null {
  const before = known.get(id);
  if (before !== undefined) return before;
  if (known.size > 50_000) known.clear();
  const parsed = parseAnswer(item.type, answer);
  const words = parsed && answerWords(presentItem(item, arrangement()), parsed);
  known.set(id, words);
  return words;
}

/** What a text says with differences of writing folded away; one of punctuation alone as it stands. */
function saying(words: AnswerWords): string {
  if ('value' in words) return String(words.value);
  return foldedWords(words.text).join(' ') || words.text;
}

/** The choices that an item has, as answers say them; none where the answer is written or selected. */
function choicesOf(item: Item): { words: AnswerWords; isRight: boolean }[] {
  if (item.type === 'multiple-choice') {
    return item.options.map(({ id, text }) => ({ words: { text }, isRight: id === item.key }));
  }
  if (item.type !== 'true-false') return [];
  return [true, false].map((value) => ({ words: { value }, isRight: value === item.key }));
}

/**
 * Returns what a class answered. What only one student wrote or selected is counted and not told: this is
 * shown to a room. `shown` puts the options in the order in which the class sees them.
 */
export function toldAnswers(
  item: Item,
  answers: readonly KeptAnswer[],
  shown: Arrangement | null = null,
): ToldAnswers {
  const sample = new Map<string, AnswerWords>();
  const said = answers.map((one) => {
    const words = wordsOf(item, one);
    if (words === null) return { says: null, points: one.points };
    const says = saying(words);
    if (!sample.has(says)) sample.set(says, words);
    return { says, points: one.points };
  });
  const { groups } = itemAnswers(said);
  const answered = groups.reduce((sum, { students }) => sum + students, 0);
  const right = said.filter(({ says, points }) => says !== null && isRight(points)).length;
  const choices = inOrder(item, choicesOf(item), shown);
  if (choices.length > 0) {
    const told = choices.map(({ words, ...choice }) => ({
      id: saying(words),
      words,
      students: groups.find(({ says }) => says === saying(words))?.students ?? 0,
      ...choice,
    }));
    return { answered, right, told, others: 0 };
  }
  const told = groups
    .filter(({ students }) => students > 1)
    .slice(0, most)
    .map(({ says, students, points }) => ({
      id: says,
      words: sample.get(says) ?? { text: says },
      students,
      isRight: isRight(points),
    }));
  const others = answered - told.reduce((sum, { students }) => sum + students, 0);
  return { answered, right, told, others };
}

/** Tells whether an answer earned all there was. */
export function isRight(points: number | null): boolean {
  return points !== null && points >= 1;
}

function inOrder<Choice extends { words: AnswerWords }>(
  item: Item,
  choices: Choice[],
  shown: Arrangement | null,
): Choice[] {
  if (item.type !== 'multiple-choice' || shown === null) return choices;
  const order = shown.options.map(
    ({ option }) => item.options.find(({ id }) => id === option)?.text ?? '',
  );
  return choices.toSorted((a, b) => order.indexOf(textOf(a)) - order.indexOf(textOf(b)));
}

function textOf({ words }: { words: AnswerWords }): string {
  return 'text' in words ? words.text : '';
}
