import { z } from 'zod';
import type { Random } from '@/domain/assessment/random';
import type { Amendment } from '@/domain/assessment/regrade';
import { cloze } from './cloze/furniture';
import type { ClozeAnswer, ClozeItem, ClozePresented, ClozeRevealed } from './cloze/item';
import { evidence } from './evidence/furniture';
import type {
  EvidenceAnswer,
  EvidenceItem,
  EvidencePresented,
  EvidenceRevealed,
} from './evidence/item';
import { extendedResponse } from './extended-response/furniture';
import type {
  ExtendedResponseAnswer,
  ExtendedResponseItem,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './extended-response/item';
import type {
  AmendProblem,
  AnswerProblem,
  Arrangement,
  ItemFurniture,
  ItemType,
  Lexicon,
  PassageSource,
  Score,
  Simulation,
} from './item';
import { itemTypes } from './item';
import { multipleChoice } from './multiple-choice/furniture';
import type {
  MultipleChoiceAnswer,
  MultipleChoiceItem,
  MultipleChoicePresented,
  MultipleChoiceRevealed,
} from './multiple-choice/item';
import { trueFalse } from './true-false/furniture';
import type {
  TrueFalseAnswer,
  TrueFalseItem,
  TrueFalsePresented,
  TrueFalseRevealed,
} from './true-false/item';

/** The four shapes of each type. */
interface Shapes {
  'multiple-choice': {
    item: MultipleChoiceItem;
    presented: MultipleChoicePresented;
    answer: MultipleChoiceAnswer;
    revealed: MultipleChoiceRevealed;
  };
  'true-false': {
    item: TrueFalseItem;
    presented: TrueFalsePresented;
    answer: TrueFalseAnswer;
    revealed: TrueFalseRevealed;
  };
  cloze: {
    item: ClozeItem;
    presented: ClozePresented;
    answer: ClozeAnswer;
    revealed: ClozeRevealed;
  };
  evidence: {
    item: EvidenceItem;
    presented: EvidencePresented;
    answer: EvidenceAnswer;
    revealed: EvidenceRevealed;
  };
  'extended-response': {
    item: ExtendedResponseItem;
    presented: ExtendedResponsePresented;
    answer: ExtendedResponseAnswer;
    revealed: ExtendedResponseRevealed;
  };
}

type ItemOf<Type extends ItemType> = { [T in Type]: Shapes[T]['item'] }[Type];
export type Item = ItemOf<ItemType>;
export type PresentedItem = Shapes[ItemType]['presented'];
export type Answer = Shapes[ItemType]['answer'];
export type RevealedItem = Shapes[ItemType]['revealed'];

type Furniture<Type extends ItemType> = ItemFurniture<
  Shapes[Type]['item'],
  Shapes[Type]['presented'],
  Shapes[Type]['answer'],
  Shapes[Type]['revealed']
>;

/** Every item type with its furniture: the one place that knows them all. */
export const registry: { [Type in ItemType]: Furniture<Type> } = {
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  cloze,
  evidence,
  'extended-response': extendedResponse,
};

/** Methods are compared loosely enough for the union; that item and furniture agree is by `type`. */
function furnitureOf(type: ItemType): Furniture<ItemType> {
  return registry[type];
}

/** Returns how the item's options stand in one attempt, drawn with `random`. */
export function arrangeItem(item: Item, random: Random): Arrangement {
  return furnitureOf(item.type).arrange(item, random);
}

/** Returns what may be seen before answering. */
export function presentItem(item: Item, arrangement: Arrangement): PresentedItem {
  return furnitureOf(item.type).present(item, arrangement);
}

/** Returns the answer that `raw` is, or null when it has not the shape of one to this type. */
export function parseAnswer(type: ItemType, raw: unknown): Answer | null {
  return furnitureOf(type).answerSchema.safeParse(raw).data ?? null;
}

/** Returns why the answer does not fit this item in this arrangement, or null when it does. */
export function answerProblem(
  item: Item,
  arrangement: Arrangement,
  answer: Answer,
): AnswerProblem | null {
  const fitting = parseAnswer(item.type, answer);
  return fitting === null
    ? 'wrong-shape'
    : furnitureOf(item.type).problem(item, arrangement, fitting);
}

/** Grades an answer that `answerProblem` finds nothing wrong with. Throws on an answer to another type. */
export function gradeItem(
  item: Item,
  arrangement: Arrangement,
  answer: Answer,
  lexicon: Lexicon,
): Score {
  const furniture = furnitureOf(item.type);
  return furniture.grade(item, arrangement, furniture.answerSchema.parse(answer), lexicon);
}

/** Returns what may be seen after answering. Throws on an answer to another type. */
export function revealItem(
  item: Item,
  arrangement: Arrangement,
  answer: Answer,
  document: PassageSource,
  lexicon: Lexicon,
): RevealedItem {
  const furniture = furnitureOf(item.type);
  const fitting = furniture.answerSchema.parse(answer);
  return furniture.reveal(item, arrangement, fitting, document, lexicon);
}

/** Returns the texts that answer the item, which no other item of the same quiz may show. */
export function answersOf(item: Item): string[] {
  return furnitureOf(item.type).answers(item);
}

/** Returns the item as it is judged and explained after an amendment, or why it cannot be so amended. */
export function amendItem(item: Item, amendment: Amendment): Item | AmendProblem {
  return furnitureOf(item.type).amend(item, amendment);
}

/** Returns answers to the item with the verdict each must get, and ones that must be refused. */
export function simulateItem(item: Item, arrangement: Arrangement): Simulation<Answer> {
  return furnitureOf(item.type).simulate(item, arrangement);
}

const typed = z.object({ type: z.enum(itemTypes) });

/** Returns the item that a stored value is, whole and strict. Throws when it is none. */
export function parseItem(raw: unknown): Item {
  return furnitureOf(typed.parse(raw).type).schema.parse(raw);
}
