import { wordRanges } from '@/domain/content/anchors';
import type { Arrangement, Simulation } from '../item';
import type { EvidenceAnswer, EvidenceItem } from './item';
import { evidenceWords } from './overlap';

/** Selections that agree with the evidence wholly, in part and not at all, and impossible ones. */
export function simulate(
  item: EvidenceItem,
  _arrangement: Arrangement,
): Simulation<EvidenceAnswer> {
  const wanted = evidenceWords(item);
  const count = wordRanges(item.shown.text).length;
  const outside = Array.from({ length: count }, (_, word) => word).filter(
    (word) => !wanted.includes(word),
  );
  const single = (words: number[]): EvidenceAnswer => ({
    ranges: words.map((word): [number, number] => [word, word]),
  });
  return {
    graded: [
      { answer: single(wanted), verdict: 'right' },
      { answer: single([...wanted].reverse()), verdict: 'right' },
      { answer: single(wanted.slice(0, Math.floor(wanted.length / 2))), verdict: 'partly' },
      { answer: single(outside.slice(0, 1)), verdict: 'wrong' },
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
