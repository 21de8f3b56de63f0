import 'server-only';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { assembleDocument } from '@/domain/content/assemble';
import { type Catalogue, catalogueSchema, type SourceDocument } from '@/domain/content/document';
import type { ContentFault } from '@/domain/content/fault';
import { faultsOf } from '@/domain/content/rules';

/** What was read of one document: the document, or why it may not be used. */
export interface ReadDocument {
  slug: string;
  document: SourceDocument | null;
  faults: ContentFault[];
}

async function readText(
  folder: string,
  file: string,
  faults: ContentFault[],
): Promise<string | null> {
  try {
    return await readFile(path.join(folder, file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    faults.push({ file, entry: 'the file', rule: 'readable', mend: `cannot be read (${code})` });
    return null;
  }
}

async function readYaml(folder: string, file: string, faults: ContentFault[]): Promise<unknown> {
  const text = await readText(folder, file, faults);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    faults.push({
      file,
      entry: `line ${lines.linePos(error.pos[0]).line}`,
      rule: 'yaml',
      mend: error.message.split('\n')[0] ?? error.code,
    });
  }
  return document.errors.length > 0 ? null : document.toJS();
}

async function readDocument(content: string, slug: string): Promise<ReadDocument> {
  const faults: ContentFault[] = [];
  const yaml = (file: string) => readYaml(content, `documents/${slug}/${file}`, faults);
  const record = await yaml('document.yaml');
  const claims = await yaml('claims.yaml');
  const prompts = await yaml('prompts.yaml');
  const terms = await yaml('terms.yaml');
  const source = await readText(content, `documents/${slug}/source.md`, faults);
  if (faults.length > 0 || source === null) return { slug, document: null, faults };

  const assembled = assembleDocument({ slug, record, source, claims, prompts, terms });
  if (!assembled.ok) return { slug, document: null, faults: assembled.faults };
  const { document } = assembled;
  const file = `documents/${slug}/${document.record.original.file}`;
  const original = await readText(content, file, faults);
  if (original === null) return { slug, document: null, faults };
  if (document.record.slug !== slug) {
    faults.push({
      file: `documents/${slug}/document.yaml`,
      entry: 'slug',
      rule: 'slug is the folder',
      mend: `write ${slug}, or rename the folder to ${document.record.slug}`,
    });
  }
  const sha256 = createHash('sha256').update(original).digest('hex');
  faults.push(...faultsOf(document, { text: original, sha256 }));
  return { slug, document: faults.length === 0 ? document : null, faults };
}

/** Reads and judges every document below `content/documents/`, in alphabetical order of slug. */
export async function readDocuments(content: string): Promise<ReadDocument[]> {
  const entries = await readdir(path.join(content, 'documents'), { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(slugs.sort().map((slug) => readDocument(content, slug)));
}

/** Reads and judges the catalogue of related documents. */
export async function readCatalogue(
  content: string,
): Promise<{ catalogue: Catalogue | null; faults: ContentFault[] }> {
  const faults: ContentFault[] = [];
  const raw = await readYaml(content, 'catalogue.yaml', faults);
  if (faults.length > 0) return { catalogue: null, faults };
  const outcome = catalogueSchema.safeParse(raw);
  if (outcome.success) return { catalogue: outcome.data, faults };
  return {
    catalogue: null,
    faults: outcome.error.issues.map((issue) => ({
      file: 'catalogue.yaml',
      entry: issue.path.join('.') || 'the file',
      rule: 'shape',
      mend: issue.message,
    })),
  };
}
