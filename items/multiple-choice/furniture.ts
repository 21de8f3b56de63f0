import type { ItemFurniture } from '../item';
import { amend } from './amend';
import { arrange } from './arrange';
import { generate } from './generate';
import { grade, problem, rightOptions } from './grade';
import {
  type MultipleChoiceAnswer,
  type MultipleChoiceItem,
  type MultipleChoicePresented,
  type MultipleChoiceRevealed,
  multipleChoiceAnswerSchema,
  multipleChoiceItemSchema,
  multipleChoicePresentedSchema,
  multipleChoiceRevealedSchema,
} from './item';
import { present } from './present';
import { reveal } from './reveal';
import { simulate } from './simulate';

export const multipleChoice: ItemFurniture<
  MultipleChoiceItem,
  MultipleChoicePresented,
  MultipleChoiceAnswer,
  MultipleChoiceRevealed
> = {
  type: 'multiple-choice',
  schema: multipleChoiceItemSchema,
  presentedSchema: multipleChoicePresentedSchema,
  answerSchema: multipleChoiceAnswerSchema,
  revealedSchema: multipleChoiceRevealedSchema,
  generate,
  arrange,
  present,
  problem,
  grade,
  reveal,
  answers(item) {
    const right = rightOptions(item);
    return item.options.filter(({ id }) => right.includes(id)).map(({ text }) => text);
  },
  amend,
  simulate,
};
