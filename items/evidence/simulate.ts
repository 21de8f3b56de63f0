import { wordRanges } from '@/domain/content/anchors';
import type { Arrangement, Simulation } from '../item';
import type { EvidenceAnswer, EvidenceItem } from './item';
import { evidenceWords, rightSelections } from './overlap';

/** Selections that agree with the evidence wholly, in part and not at all, and impossible ones. */
export function simulate(
  item: EvidenceItem,
  _arrangement: Arrangement,
): Simulation<EvidenceAnswer> {
  const wanted = evidenceWords(item);
  const count = wordRanges(item.shown.text).length;
  const all = rightSelections(item);
  const half = wanted.slice(0, Math.floor(wanted.length / 2));
  const outside = Array.from({ length: count }, (_, word) => word)
    .filter((word) => !all.flat().includes(word))
    .slice(0, 1);
  const single = (words: number[]): EvidenceAnswer => ({
    ranges: words.map((word): [number, number] => [word, word]),
  });
  return {
    graded: [
      ...all.map((words) => ({ answer: single(words), verdict: 'right' as const })),
      { answer: single([...wanted].reverse()), verdict: 'right' },
      // Where more than one selection is right, half of one may be most of another.
      ...(all.length === 1 && wanted.length > 1
        ? [{ answer: single(half), verdict: 'partly' as const }]
        : []),
      ...outside.map((word) => ({ answer: single([word]), verdict: 'wrong' as const })),
    ],
    invalid: [
      { ranges: [] },
      { ranges: [[0, count]] },
      { ranges: [[-1, 0]] },
      { ranges: [[1, 0]] },
      {
        ranges: [
          [0, 1],
          [1, 2],
        ],
      },
      { ranges: [[0.5, 1]] },
      { ranges: [[0]] },
      { ranges: [['0', '1']] },
      { ranges: Array.from({ length: 10_000 }, () => [0, 0]) },
      { ranges: null },
      {},
    ],
  };
}
