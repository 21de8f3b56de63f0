import type { Claim, SourceDocument } from '@/domain/content/document';
import { voiceOf } from '../document-parts';
import { foldedWords } from '../folded-words';
import { phrasingOf } from '../phrasing';
import { givesAway, hideWords } from './hide-words';
import type { ClozeItem, ClozePart } from './item';

type ClozeTerm = Claim['cloze'][number];

/** How a blank is written where only text can be. */
const blank = '_____';

/** Returns one item for each term to hide, except where what stays on the screen gives it away. */
export function generate(document: SourceDocument): ClozeItem[] {
  return document.claims.flatMap((claim) =>
    claim.cloze.flatMap((term) => itemOf(claim, term, document) ?? []),
  );
}

function itemOf(claim: Claim, term: ClozeTerm, document: SourceDocument): ClozeItem | null {
  const { slug, title } = document.record;
  const { name, says } = voiceOf(document, claim.passage);
  const parts = hideWords(claim.quote, term.hide);
  const stem = phrasingOf(document).cloze(says, written(parts));
  if (givesAway([stem, name, title].join('\n'), term.hide)) return null;
  return {
    id: `${slug}/cloze/${claim.id}/${foldedWords(term.hide).join('-')}`,
    type: 'cloze',
    schemaVersion: 1,
    document: slug,
    stem,
    explanation: claim.statement,
    evidence: [{ passage: claim.passage, text: claim.quote }],
    claims: [claim.id],
    topic: claim.topic,
    difficulty: claim.difficulty,
    parts,
    speaker: name,
    key: term.hide,
    accept: term.accept,
    near: term.near,
  };
}

function written(parts: readonly ClozePart[]): string {
  return parts.map((part) => ('text' in part ? part.text : blank)).join('');
}
