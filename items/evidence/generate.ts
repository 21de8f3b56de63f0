import { marksOf, wordRanges, wordsTouched } from '@/domain/content/anchors';
import type { Claim, SourceDocument } from '@/domain/content/document';
import { passageOf, voiceOf } from '../document-parts';
import { phrasingOf } from '../phrasing';
import type { EvidenceItem } from './item';

const fewestWords = 3;
/** Below two thirds, since selecting the whole passage would otherwise reach 0.8 and count as right. */
const greatestShare = 0.65;

/** Returns one item a claim whose quote is long enough to select and leaves enough of the passage. */
export function generate(document: SourceDocument): EvidenceItem[] {
  return document.claims
    .filter((claim) => isSelectable(claim, document))
    .map((claim) => itemOf(claim, document));
}

function isSelectable({ passage, quote }: Claim, document: SourceDocument): boolean {
  const { text } = passageOf(document, passage);
  const quoted = wordsTouched(text, marksOf(text, [quote])).length;
  return quoted >= fewestWords && quoted <= greatestShare * wordRanges(text).length;
}

function itemOf(claim: Claim, document: SourceDocument): EvidenceItem {
  const { slug } = document.record;
  const { number, voice, text } = passageOf(document, claim.passage);
  const { says } = voiceOf(document, claim.passage);
  return {
    id: `${slug}/evidence/${claim.id}`,
    type: 'evidence',
    schemaVersion: 1,
    document: slug,
    stem: phrasingOf(document).evidence(says, claim.shows.replace(/\.$/, '')),
    explanation: claim.statement,
    evidence: [{ passage: claim.passage, text: claim.quote }],
    claims: [claim.id],
    topic: claim.topic,
    difficulty: claim.difficulty,
    shown: { passage: number, voice, text },
  };
}
