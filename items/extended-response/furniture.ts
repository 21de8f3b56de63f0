import type { ItemFurniture } from '../item';
import { amend } from './amend';
import { generate } from './generate';
import { grade, problem } from './grade';
import {
  type ExtendedResponseAnswer,
  type ExtendedResponseItem,
  type ExtendedResponsePresented,
  type ExtendedResponseRevealed,
  extendedResponseAnswerSchema,
  extendedResponseItemSchema,
  extendedResponsePresentedSchema,
  extendedResponseRevealedSchema,
} from './item';
import { present } from './present';
import { reveal } from './reveal';
import { simulate } from './simulate';

export const extendedResponse: ItemFurniture<
  ExtendedResponseItem,
  ExtendedResponsePresented,
  ExtendedResponseAnswer,
  ExtendedResponseRevealed
> = {
  type: 'extended-response',
  schema: extendedResponseItemSchema,
  presentedSchema: extendedResponsePresentedSchema,
  answerSchema: extendedResponseAnswerSchema,
  revealedSchema: extendedResponseRevealedSchema,
  generate,
  arrange: () => ({ options: [] }),
  present,
  problem,
  grade,
  reveal,
  answers: (item) => [item.modelAnswer],
  amend,
  simulate,
};
