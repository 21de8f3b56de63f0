import { foldedWords } from '../folded-words';
import type { Lexicon } from '../item';
import { editDistance } from './edit-distance';
import type { ClozeItem } from './item';
import { isSlip } from './slip';

/** What a typed answer is: right, right but for a slip, one of the tempting wrong answers, or wrong. */
export type Judgement =
  | { outcome: 'right' | 'wrong' }
  | { outcome: 'slip'; meant: string }
  | { outcome: 'near'; reason: string | null };

type Expected = Pick<ClozeItem, 'key' | 'accept' | 'near' | 'alsoRight' | 'formerly'>;

/** Judges a typed answer by the accepted and the tempting answers of an item. */
export function judgeTyped(typed: string, expected: Expected, lexicon: Lexicon): Judgement {
  const given = wordsOf(typed);
  const accepted = rightTexts(expected);
  const wrong = wrongTexts(expected);
  if (accepted.some((text) => isSame(given, wordsOf(text)))) return { outcome: 'right' };

  const near = wrong.find(({ text }) => isSame(given, wordsOf(text)));
  if (near) return { outcome: 'near', reason: near.reason };

  const meant = accepted.find((text) => isSlipOf(given, wordsOf(text), lexicon));
  const tempting = wrong.find(({ text }) => isSlipOf(given, wordsOf(text), lexicon));
  if (tempting && (meant === undefined || !isCloser(given, meant, tempting.text))) {
    return { outcome: 'near', reason: tempting.reason };
  }
  return meant === undefined ? { outcome: 'wrong' } : { outcome: 'slip', meant };
}

/** Returns all texts that are right, the key first. */
export function rightTexts({ key, accept, alsoRight = [] }: Omit<Expected, 'near'>): string[] {
  return [key, ...accept, ...alsoRight];
}

/** The texts that are known to be wrong, with why where the content says so. */
function wrongTexts({ near, formerly = [] }: Expected): { text: string; reason: string | null }[] {
  return [...near, ...formerly.map((text) => ({ text, reason: null }))];
}

/** Tells whether two typed answers say the same, whatever their case, marks and leading article. */
export function saysTheSame(one: string, other: string): boolean {
  return isSame(wordsOf(one), wordsOf(other)) || isSame(wordsOf(other), wordsOf(one));
}

/** Folded words without a leading article, which may be dropped or added. */
function wordsOf(text: string): string[] {
  const words = foldedWords(text);
  const [first = '', ...rest] = words;
  return rest.length > 0 && ['the', 'a', 'an'].includes(first) ? rest : words;
}

/** Equal word for word, or when written together: "noninterference", "non-interference". */
function isSame(given: readonly string[], right: readonly string[]): boolean {
  if (given.join(' ') === right.join(' ')) return true;
  const together = right.join('');
  return !/\p{N}/u.test(together) && given.join('') === together;
}

/** Each word is equal to its counterpart or a slip of it. */
function isSlipOf(given: readonly string[], right: readonly string[], lexicon: Lexicon): boolean {
  return (
    given.length === right.length &&
    right.every((word, at) => {
      const typed = given[at] ?? '';
      return typed === word || isSlip(typed, word, lexicon);
    })
  );
}

function isCloser(given: readonly string[], one: string, other: string): boolean {
  const text = given.join(' ');
  return editDistance(text, wordsOf(one).join(' ')) < editDistance(text, wordsOf(other).join(' '));
}
