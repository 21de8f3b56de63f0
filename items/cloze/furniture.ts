import type { ItemFurniture } from '../item';
import { amend } from './amend';
import { generate } from './generate';
import { grade, problem } from './grade';
import {
  type ClozeAnswer,
  type ClozeItem,
  type ClozePresented,
  type ClozeRevealed,
  clozeAnswerSchema,
  clozeItemSchema,
  clozePresentedSchema,
  clozeRevealedSchema,
} from './item';
import { rightTexts } from './judge-typed';
import { present } from './present';
import { reveal } from './reveal';
import { simulate } from './simulate';

export const cloze: ItemFurniture<ClozeItem, ClozePresented, ClozeAnswer, ClozeRevealed> = {
  type: 'cloze',
  schema: clozeItemSchema,
  presentedSchema: clozePresentedSchema,
  answerSchema: clozeAnswerSchema,
  revealedSchema: clozeRevealedSchema,
  generate,
  arrange: () => ({ options: [] }),
  present,
  problem,
  grade,
  reveal,
  answers: rightTexts,
  amend,
  simulate,
};
