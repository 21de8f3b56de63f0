import type { Lexicon } from '../item';
import { editDistance, oneEditAway } from './edit-distance';

/** How many edits are a slip of the hand in a word of this many letters. */
function editsForgiven(length: number): number {
  if (length <= 4) return 0;
  return length <= 8 ? 1 : 2;
}

/**
 * Tells whether one folded word is a slip of another, and not a word with another sense: never where
 * a digit or another alphabet is involved, never when what was typed is itself a word, is closer to
 * another word, or differs by a prefix.
 */
export function isSlip(typed: string, right: string, lexicon: Lexicon): boolean {
  if (!isLatin(typed) || !isLatin(right)) return false;
  const edits = editDistance(typed, right);
  if (edits === 0 || edits > editsForgiven(right.length)) return false;
  if (lexicon.isWord(typed) || differsByPrefix(typed, right)) return false;
  return edits === 1 || !oneEditAway(typed).some((word) => word !== right && lexicon.isWord(word));
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word);
}

/** A prefix put before a word, or left out, makes another and mostly the opposite: un-, in-, dis-, de-. */
function differsByPrefix(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length >= 2 && long.endsWith(short);
}
