import 'server-only';
import type { MarkedPassage } from '@/items/item';

/** A question of an attempt, as far as it matters for what the others may show. */
export interface QuestionPassages {
  id: string;
  /** Numbers of the passages that hold its evidence. */
  passages: readonly number[];
  countedResponseId: string | null;
}

/**
 * Returns the passages that an answered question may not show whole, since another question of the
 * same attempt rests on them and is still open.
 */
export function withheldPassages(
  questions: readonly QuestionPassages[],
  answered: string,
): ReadonlySet<number> {
  return new Set(
    questions
      .filter(({ id, countedResponseId }) => id !== answered && countedResponseId === null)
      .flatMap(({ passages }) => passages),
  );
}

/** Returns a passage cut down to its marked words, with dots where something was left out. */
export function quotesAlone({ passage, voice, text, marks }: MarkedPassage): MarkedPassage {
  const gap = ' … ';
  let short = '';
  const moved: [number, number][] = [];
  for (const [start, end] of marks) {
    if (start > 0) short += short === '' ? '… ' : gap;
    moved.push([short.length, short.length + end - start]);
    short += text.slice(start, end);
  }
  const last = marks.at(-1)?.[1] ?? 0;
  return { passage, voice, text: last < text.length ? `${short} …` : short, marks: moved };
}
