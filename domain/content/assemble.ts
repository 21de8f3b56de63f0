import type { z } from 'zod';
import {
  claimSchema,
  type DocumentRecord,
  type Passage,
  promptSchema,
  recordSchema,
  type SourceDocument,
  termSchema,
} from './document';
import type { ContentFault } from './fault';

/** The files of one document, read but not yet judged: YAML as values, text as it stands. */
export interface DocumentParts {
  slug: string;
  record: unknown;
  source: string;
  claims: unknown;
  prompts: unknown;
  terms: unknown;
}

type Assembled = { ok: true; document: SourceDocument } | { ok: false; faults: ContentFault[] };

function entryName(kind: string, value: unknown, index: number): string {
  const id =
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? value.id
      : `number ${index + 1}`;
  return `${kind} ${id}`;
}

function shapeFaults(file: string, entry: string, error: z.ZodError): ContentFault[] {
  return error.issues.map((issue) => ({
    file,
    entry,
    rule: 'shape',
    mend: `${issue.path.join('.') || 'the entry'}: ${issue.message}`,
  }));
}

function parsedList<Entry>(
  file: string,
  kind: string,
  schema: z.ZodType<Entry>,
  raw: unknown,
  faults: ContentFault[],
): Entry[] {
  if (!Array.isArray(raw)) {
    faults.push({ file, entry: 'the file', rule: 'shape', mend: `write a list of ${kind}s` });
    return [];
  }
  return raw.flatMap((value: unknown, index) => {
    const outcome = schema.safeParse(value);
    if (outcome.success) return [outcome.data];
    faults.push(...shapeFaults(file, entryName(kind, value, index), outcome.error));
    return [];
  });
}

/** Returns whose words passage `number` holds by the record's parts, or null when none claims it. */
function voiceOf(record: DocumentRecord, number: number): string | null {
  for (const { voice, passages } of record.parts) {
    const [first = 0, last = first] = passages.split('-').map(Number);
    if (first <= number && number <= last) return voice;
  }
  return null;
}

function passagesOf(record: DocumentRecord, source: string): Passage[] {
  return source
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '')
    .map((text, index) => ({
      number: index + 1,
      // A passage without a voice gets the first; the rule "parts" reports it.
      voice: voiceOf(record, index + 1) ?? record.voices[0]?.id ?? '',
      text,
    }));
}

/** Returns the document that the parts make, or every fault of shape in them. */
export function assembleDocument(parts: DocumentParts): Assembled {
  const folder = `documents/${parts.slug}`;
  const faults: ContentFault[] = [];
  const record = recordSchema.safeParse(parts.record);
  if (!record.success) {
    faults.push(...shapeFaults(`${folder}/document.yaml`, 'the record', record.error));
  }
  const claims = parsedList(`${folder}/claims.yaml`, 'claim', claimSchema, parts.claims, faults);
  const prompts = parsedList(
    `${folder}/prompts.yaml`,
    'prompt',
    promptSchema,
    parts.prompts,
    faults,
  );
  const terms = parsedList(`${folder}/terms.yaml`, 'term', termSchema, parts.terms, faults);
  if (!record.success || faults.length > 0) return { ok: false, faults };
  const passages = passagesOf(record.data, parts.source);
  return { ok: true, document: { record: record.data, passages, claims, prompts, terms } };
}
