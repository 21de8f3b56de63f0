import type { Arrangement } from '../item';
import {
  type MultipleChoiceItem,
  type MultipleChoicePresented,
  multipleChoicePresentedSchema,
} from './item';

export function present(
  item: MultipleChoiceItem,
  arrangement: Arrangement,
): MultipleChoicePresented {
  return multipleChoicePresentedSchema.parse({
    type: 'multiple-choice',
    stem: item.stem,
    options: arrangement.options.map(({ id, option }) => ({ id, text: textOf(item, option) })),
  });
}

function textOf(item: MultipleChoiceItem, option: string): string {
  const found = item.options.find(({ id }) => id === option);
  if (!found) throw new Error(`Item ${item.id} has no option ${option}`);
  return found.text;
}
