import type { Arrangement, Simulation } from '../item';
import { rightOptions } from './grade';
import type { MultipleChoiceAnswer, MultipleChoiceItem } from './item';

/** Every option with its verdict, and answers that name none of this attempt's options. */
export function simulate(
  item: MultipleChoiceItem,
  arrangement: Arrangement,
): Simulation<MultipleChoiceAnswer> {
  return {
    graded: arrangement.options.map(({ id, option }) => ({
      answer: { option: id },
      verdict: rightOptions(item).includes(option) ? 'right' : 'wrong',
    })),
    invalid: [
      { option: '' },
      { option: 'no-such-option' },
      { option: '__proto__' },
      { option: 'constructor' },
      { option: item.key },
      { option: 0 },
      { option: 'x'.repeat(10_000) },
      { option: null },
      {},
    ],
  };
}
