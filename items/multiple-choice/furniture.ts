import type { ItemFurniture } from '../item';
import { arrange } from './arrange';
import { generate } from './generate';
import { grade, problem } from './grade';
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
  answers: (item) => item.options.filter(({ id }) => id === item.key).map(({ text }) => text),
  simulate,
};
