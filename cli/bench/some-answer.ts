import type { Answer } from '@/items/registry';
import type { ShownQuestion } from './shown-questions';

/** Returns an answer that fits the question, right or wrong as it happens. */
export function someAnswer({ presented }: ShownQuestion): Answer {
  switch (presented.type) {
    case 'multiple-choice': {
      const [first] = presented.options;
      if (first === undefined) throw new Error('A question has no options.');
      return { option: first.id };
    }
    case 'true-false':
      return { value: true };
    case 'cloze':
      return { text: 'equality' };
    case 'evidence':
      return { ranges: [[0, 4]] };
    case 'extended-response':
      return {
        text: 'He writes of equality and of mutual benefit, and so puts both sides on one footing.',
        before: null,
        after: null,
      };
  }
}
