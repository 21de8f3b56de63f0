import type { TrueFalseItem, TrueFalsePresented } from './item';
import { trueFalsePresentedSchema } from './item';

export function present(item: TrueFalseItem): TrueFalsePresented {
  return trueFalsePresentedSchema.parse({ type: 'true-false', statement: item.stem });
}
