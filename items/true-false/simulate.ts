import type { Simulation } from '../item';
import type { TrueFalseAnswer, TrueFalseItem } from './item';

/** Both answers with their verdicts, and what only looks like one. */
export function simulate(item: TrueFalseItem): Simulation<TrueFalseAnswer> {
  return {
    graded: [
      { answer: { value: item.key }, verdict: 'right' },
      { answer: { value: !item.key }, verdict: item.bothRight ? 'right' : 'wrong' },
    ],
    invalid: [
      { value: 'true' },
      { value: 1 },
      { value: null },
      { value: true, key: true },
      [true],
      {},
    ],
  };
}
