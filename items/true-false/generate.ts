import type { Claim, SourceDocument } from '@/domain/content/document';
import { phrasingOf } from '../phrasing';
import { textHash } from '../text-hash';
import type { TrueFalseItem } from './item';

/** Returns, for each claim, an item of its statement, which is true, and one a misreading. */
export function generate(document: SourceDocument): TrueFalseItem[] {
  const phrasing = phrasingOf(document);
  const { slug } = document.record;
  return document.claims.flatMap((claim) => [
    itemOf(claim, slug, claim.statement, true, phrasing.saidIn(claim.passage)),
    ...claim.misreadings.map(({ statement, reason }) =>
      itemOf(claim, slug, statement, false, reason),
    ),
  ]);
}

function itemOf(
  claim: Claim,
  slug: string,
  statement: string,
  key: boolean,
  explanation: string,
): TrueFalseItem {
  return {
    id: `${slug}/true-false/${claim.id}/${textHash(statement)}`,
    type: 'true-false',
    schemaVersion: 1,
    document: slug,
    stem: statement,
    explanation,
    evidence: [{ passage: claim.passage, text: claim.quote }],
    claims: [claim.id],
    topic: claim.topic,
    difficulty: claim.difficulty,
    key,
  };
}
