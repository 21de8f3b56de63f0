import { joinedRanges, type TextRange, wordRanges } from '@/domain/content/anchors';
import { foldedWords } from '../folded-words';

/** What an answer takes from the passages it had before it. */
export interface QuotedWords {
  /** By passage, the ranges that the answer repeats, in order, not overlapping. */
  taken: ReadonlyMap<number, TextRange[]>;
  /** What the answer puts in quotation marks although no passage holds it. */
  strange: string[];
}

/** So many words in a row are a quote even without quotation marks: fewer are the language itself. */
const fewestWords = 4;
const quotation = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|‘([^’]{2,})’/g;

interface Word {
  folded: string;
  range: TextRange;
}

function wordsOf(text: string): Word[] {
  return wordRanges(text).flatMap((range) =>
    foldedWords(text.slice(...range)).map((folded) => ({ folded, range })),
  );
}

/** Where `run` stands in `words`, from `at` on; -1 when nowhere. */
function placeOf(words: readonly Word[], run: readonly string[]): number {
  return words.findIndex((_, at) => run.every((word, step) => words[at + step]?.folded === word));
}

function lengthFrom(answer: readonly string[], start: number, words: readonly Word[], at: number) {
  let length = 0;
  while (
    answer[start + length] !== undefined &&
    answer[start + length] === words[at + length]?.folded
  ) {
    length += 1;
  }
  return length;
}

function rangeOf(words: readonly Word[], at: number, length: number): TextRange | null {
  const first = words[at];
  const last = words[at + length - 1];
  return first && last ? [first.range[0], last.range[1]] : null;
}

/**
 * Returns what an answer quotes of the passages: runs of four words and more, and whatever it puts in
 * quotation marks, with differences of writing folded away.
 */
export function quotedWords(
  answer: string,
  passages: readonly { passage: number; text: string }[],
): QuotedWords {
  const given = wordsOf(answer).map(({ folded }) => folded);
  const quotations = [...answer.matchAll(quotation)]
    .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    .map((text) => ({ text, run: foldedWords(text) }))
    .filter(({ run }) => run.length > 0);
  const found = new Set<string>();
  const taken = new Map<number, TextRange[]>();
  for (const { passage, text } of passages) {
    const words = wordsOf(text);
    const ranges: TextRange[] = [];
    for (let start = 0; start < given.length; ) {
      let best = { at: 0, length: 0 };
      for (let at = 0; at < words.length; at += 1) {
        const length = lengthFrom(given, start, words, at);
        if (length > best.length) best = { at, length };
      }
      const range = best.length >= fewestWords ? rangeOf(words, best.at, best.length) : null;
      if (range) ranges.push(range);
      start += range ? best.length : 1;
    }
    for (const { text: quoted, run } of quotations) {
      const at = placeOf(words, run);
      const range = at < 0 ? null : rangeOf(words, at, run.length);
      if (range === null) continue;
      found.add(quoted);
      ranges.push(range);
    }
    if (ranges.length > 0) taken.set(passage, joinedRanges(ranges));
  }
  return { taken, strange: quotations.map(({ text }) => text).filter((text) => !found.has(text)) };
}
