import type { Simulation } from '../item';
import type { ExtendedResponseAnswer, ExtendedResponseItem } from './item';

/** Answers of every length and script, which all wait for a check, and ones that are none. */
export function simulate(item: ExtendedResponseItem): Simulation<ExtendedResponseAnswer> {
  const step = item.scale === null ? null : 3;
  const texts = [item.modelAnswer, 'No idea.', 'Не знаю', '🤔', 'x'.repeat(5000)];
  const answer = { text: item.modelAnswer, before: step, after: step };
  return {
    graded: texts.map((text) => ({
      answer: { text, before: step, after: step },
      verdict: 'to-check',
    })),
    invalid: [
      { ...answer, text: '' },
      { ...answer, text: ' \n\u200B\u202E' },
      { ...answer, text: 'x'.repeat(5001) },
      { ...answer, text: null },
      { ...answer, before: 0 },
      { ...answer, after: 6 },
      { ...answer, after: 2.5 },
      ...(item.scale === null ? [{ ...answer, before: 1 }] : []),
      { text: item.modelAnswer },
      {},
    ],
  };
}
