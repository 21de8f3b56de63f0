import { foldedWords } from '../folded-words';
import type { ClozePart } from './item';

interface Token {
  word: string;
  start: number;
  end: number;
}

/** Runs of letters and digits with their places, so that "Vance's" gives "vance" and "s". */
function tokens(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)].map(({ index, 0: run }) => ({
    word: foldedWords(run).join(''),
    start: index,
    end: index + run.length,
  }));
}

/**
 * Returns the quote in parts, with the hidden words taken out wherever they stand in it, in any case
 * and any way of writing. A blank is the same whatever it hides.
 */
export function hideWords(quote: string, hidden: string): ClozePart[] {
  const wanted = tokens(hidden).map(({ word }) => word);
  const found = tokens(quote);
  const parts: ClozePart[] = [];
  let shownTo = 0;
  const show = (end: number) => {
    if (end > shownTo) parts.push({ text: quote.slice(shownTo, end) });
  };
  for (let at = 0; wanted.length > 0 && at + wanted.length <= found.length; at += 1) {
    const run = found.slice(at, at + wanted.length);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || first.start < shownTo) continue;
    if (!run.every(({ word }, index) => word === wanted[index])) continue;
    show(first.start);
    parts.push({ blank: true });
    shownTo = last.end;
  }
  show(quote.length);
  return parts;
}

/** Words too common to tell anything of the hidden words they are part of. */
const common = new Set(
  'a an the and or nor but of to in on at by for from with without into as is are was be been it its this that these those their our your his her we us our you they them he she not no all any both each other such only also between which who whom what when will would can could may must have has had do does did more most less than'.split(
    ' ',
  ),
);

/** Tells whether text on the same screen gives the hidden words away, whole, in part or within another word. */
export function givesAway(shown: string, hidden: string): boolean {
  const visible = tokens(shown).map(({ word }) => word);
  const wanted = tokens(hidden).map(({ word }) => word);
  const telling = wanted.length === 1 ? wanted : wanted.filter((word) => !common.has(word));
  return visible.some(
    (word) => telling.includes(word) || telling.some((part) => isStemOf(part, word)),
  );
}

/** "mutual" in "mutually", "lawful" in "unlawful"; never "war" in "towards". */
function isStemOf(part: string, word: string): boolean {
  return part.length >= 4 && word.includes(part);
}
