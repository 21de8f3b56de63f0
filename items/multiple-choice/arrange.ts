import { opaqueId, type Random, shuffled } from '@/domain/assessment/random';
import type { Arrangement } from '../item';
import type { MultipleChoiceItem } from './item';

/**
 * Returns the options in an order drawn with `random`, each under an opaque id. They are put in the
 * order of their texts first, so that neither key nor authored order has a say in what is drawn.
 */
export function arrange(item: MultipleChoiceItem, random: Random): Arrangement {
  const keyBlind = [...item.options].sort((a, b) => (a.text < b.text ? -1 : 1));
  const taken = new Set<string>();
  const options = shuffled(keyBlind, random).map((option) => {
    let id = opaqueId(random);
    while (taken.has(id)) id = opaqueId(random);
    taken.add(id);
    return { id, option: option.id };
  });
  return { options };
}

/** Returns the item's own option id for an opaque one, or null when this attempt has no such option. */
export function optionOf(arrangement: Arrangement, opaque: string): string | null {
  return arrangement.options.find(({ id }) => id === opaque)?.option ?? null;
}

/** Returns the opaque id of an option. Throws when it is not arranged: the two belong together. */
export function opaqueOf(arrangement: Arrangement, option: string): string {
  const found = arrangement.options.find((one) => one.option === option);
  if (!found) throw new Error(`Option ${option} has no place in this arrangement`);
  return found.id;
}
