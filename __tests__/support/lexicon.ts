import { readFileSync } from 'node:fs';
import type { Lexicon } from '@/items/item';

const words = new Set(readFileSync('node_modules/word-list/words.txt', 'utf8').split('\n'));
const ofTheLetter = new Set(
  readFileSync('content/documents/brezhnev-to-carter-1977/source.md', 'utf8')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu),
);

/** English words and the letter's own, as the app's lexicon has them. */
export const lexicon: Lexicon = {
  isWord: (text) => words.has(text.toLowerCase()) || ofTheLetter.has(text.toLowerCase()),
};
