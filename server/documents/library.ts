import 'server-only';
import path from 'node:path';
import type { Catalogue, SourceDocument } from '@/domain/content/document';
import { faultLine } from '@/domain/content/fault';
import { readCatalogue, readDocuments } from './read-content';

interface Library {
  documents: SourceDocument[];
  catalogue: Catalogue;
}

async function load(): Promise<Library> {
  const content = path.join(process.cwd(), 'content');
  const [read, { catalogue, faults }] = await Promise.all([
    readDocuments(content),
    readCatalogue(content),
  ]);
  const all = [...read.flatMap((one) => one.faults), ...faults];
  if (all.length > 0 || catalogue === null) {
    throw new Error(
      `The content cannot be used; run "npm run content -- check". First: ${all.slice(0, 3).map(faultLine).join(' · ')}`,
    );
  }
  return { documents: read.flatMap(({ document }) => document ?? []), catalogue };
}

let loaded: Promise<Library> | null = null;

/** The content is read once a process: it changes only with a new build. A failed reading is tried again. */
function library(): Promise<Library> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** Returns every document, in alphabetical order of slug. Throws when any breaks a rule of content. */
export async function documents(): Promise<SourceDocument[]> {
  return (await library()).documents;
}

/** Returns one document, or null when none has this slug. */
export async function documentBySlug(slug: string): Promise<SourceDocument | null> {
  return (await documents()).find(({ record }) => record.slug === slug) ?? null;
}

/** Returns the related documents named on the pages that the documents come from. */
export async function catalogue(): Promise<Catalogue> {
  return (await library()).catalogue;
}
