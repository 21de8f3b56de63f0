import type { Claim, SourceDocument } from '@/domain/content/document';
import { textHash } from '../text-hash';
import type { MultipleChoiceItem } from './item';

/** Returns one item a claim: its question, its answer, and the misreadings it tempts to. */
export function generate(document: SourceDocument): MultipleChoiceItem[] {
  return document.claims.map((claim) => itemOf(claim, document.record.slug));
}

function itemOf(claim: Claim, slug: string): MultipleChoiceItem {
  return {
    id: `${slug}/multiple-choice/${claim.id}`,
    type: 'multiple-choice',
    schemaVersion: 1,
    document: slug,
    stem: claim.question,
    explanation: claim.statement,
    evidence: [{ passage: claim.passage, text: claim.quote }],
    claims: [claim.id],
    topic: claim.topic,
    difficulty: claim.difficulty,
    options: [
      { id: textHash(claim.answer), text: claim.answer, reason: null },
      ...claim.distractors.map(({ text, reason }) => ({ id: textHash(text), text, reason })),
    ],
    key: textHash(claim.answer),
  };
}
