import type { ItemFurniture } from '../item';
import { amend } from './amend';
import { generate } from './generate';
import { grade, problem } from './grade';
import {
  type EvidenceAnswer,
  type EvidenceItem,
  type EvidencePresented,
  type EvidenceRevealed,
  evidenceAnswerSchema,
  evidenceItemSchema,
  evidencePresentedSchema,
  evidenceRevealedSchema,
} from './item';
import { selectedTexts } from './overlap';
import { present } from './present';
import { reveal } from './reveal';
import { simulate } from './simulate';

export const evidence: ItemFurniture<
  EvidenceItem,
  EvidencePresented,
  EvidenceAnswer,
  EvidenceRevealed
> = {
  type: 'evidence',
  schema: evidenceItemSchema,
  presentedSchema: evidencePresentedSchema,
  answerSchema: evidenceAnswerSchema,
  revealedSchema: evidenceRevealedSchema,
  generate,
  arrange: () => ({ options: [] }),
  present,
  problem,
  grade,
  reveal,
  answers: ({ evidence: quotes, alsoRight = [], shown }) => [
    ...quotes.map(({ text }) => text),
    ...alsoRight.flatMap((selection) => selectedTexts(shown.text, selection)),
  ],
  amend,
  simulate,
};
