import 'server-only';
import type { AnswerWords } from '@/items/answer-words';
import type { Item } from '@/items/registry';
import { rightAnswerWords } from './change-words';

/** Returns in words what a regrade made right beside the key. */
export function alsoRight(item: Item): AnswerWords[] {
  switch (item.type) {
    case 'multiple-choice':
      return (item.alsoRight ?? []).map((option) => rightAnswerWords({ option }, item));
    case 'true-false':
      return item.bothRight ? [{ value: !item.key }] : [];
    case 'cloze':
      return (item.alsoRight ?? []).map((text) => ({ text }));
    case 'evidence':
      return (item.alsoRight ?? []).map((ranges) => rightAnswerWords({ ranges }, item));
    case 'extended-response':
      return [];
  }
}
