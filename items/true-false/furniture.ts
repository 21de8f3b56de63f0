import type { ItemFurniture } from '../item';
import { amend } from './amend';
import { generate } from './generate';
import { grade } from './grade';
import {
  type TrueFalseAnswer,
  type TrueFalseItem,
  type TrueFalsePresented,
  type TrueFalseRevealed,
  trueFalseAnswerSchema,
  trueFalseItemSchema,
  trueFalsePresentedSchema,
  trueFalseRevealedSchema,
} from './item';
import { present } from './present';
import { reveal } from './reveal';
import { simulate } from './simulate';

export const trueFalse: ItemFurniture<
  TrueFalseItem,
  TrueFalsePresented,
  TrueFalseAnswer,
  TrueFalseRevealed
> = {
  type: 'true-false',
  schema: trueFalseItemSchema,
  presentedSchema: trueFalsePresentedSchema,
  answerSchema: trueFalseAnswerSchema,
  revealedSchema: trueFalseRevealedSchema,
  generate,
  arrange: () => ({ options: [] }),
  present,
  problem: () => null,
  grade,
  reveal,
  answers: (item) => (item.key || item.bothRight ? [item.stem] : []),
  amend,
  simulate,
};
