import type { SourceDocument } from '@/domain/content/document';
import { readDocuments } from '@/server/documents/read-content';

/** Returns the real letter from `content/`, and fails with its faults when it breaks a rule. */
export async function letter(): Promise<SourceDocument> {
  const read = await readDocuments('content');
  const found = read.find(({ slug }) => slug === 'brezhnev-to-carter-1977');
  if (!found?.document) throw new Error(JSON.stringify(found?.faults, null, 2));
  return found.document;
}
