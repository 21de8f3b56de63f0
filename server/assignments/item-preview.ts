import 'server-only';
import type { Item } from '@/items/registry';

/** The right answer to an item, as a teacher reads it in a list. */
export type PreviewedKey = { is: 'text'; text: string } | { is: 'true' } | { is: 'false' };

/** Returns the right answer to an item: only for eyes that may see keys. */
export function keyOf(item: Item): PreviewedKey {
  switch (item.type) {
    case 'multiple-choice': {
      const { key } = item;
      return { is: 'text', text: item.options.find(({ id }) => id === key)?.text ?? '' };
    }
    case 'true-false':
      return { is: item.key ? 'true' : 'false' };
    case 'cloze':
      return { is: 'text', text: item.key };
    case 'evidence':
      return { is: 'text', text: item.evidence.map(({ text }) => text).join(' … ') };
    case 'extended-response':
      return { is: 'text', text: item.modelAnswer };
  }
}

/** Returns what an item asks, in one text: a cloze with its gaps as dots. */
export function askedText(item: Item): string {
  if (item.type !== 'cloze') return item.stem;
  return item.parts.map((part) => ('text' in part ? part.text : '……')).join('');
}
