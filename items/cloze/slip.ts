import type { Lexicon } from '../item';
import { editDistance, oneEditAway } from './edit-distance';

/** Prefixes that turn a word into its opposite. */
const negations = ['un', 'in', 'im', 'non', 'dis', 'il', 'ir'];

/** How many edits are a slip of the hand in a word of this many letters. */
function editsForgiven(length: number): number {
  if (length <= 4) return 0;
  return length <= 8 ? 1 : 2;
}

/**
 * Tells whether one folded word is a slip of another, and not a word with another sense: never where
 * a digit or another alphabet is involved, never when what was typed is itself a word, is closer to
 * another word, or is the opposite.
 */
export function isSlip(typed: string, right: string, lexicon: Lexicon): boolean {
  if (!isLatin(typed) || !isLatin(right)) return false;
  const edits = editDistance(typed, right);
  if (edits === 0 || edits > editsForgiven(right.length)) return false;
  if (lexicon.isWord(typed) || isOpposite(typed, right)) return false;
  return edits === 1 || !oneEditAway(typed).some((word) => word !== right && lexicon.isWord(word));
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}+$/u.test(word);
}

function isOpposite(a: string, b: string): boolean {
  return negations.some((prefix) => a === prefix + b || b === prefix + a);
}
