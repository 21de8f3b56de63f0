import 'server-only';
import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';
import type { SourceDocument } from '@/domain/content/document';
import type { Lexicon } from '@/items/item';

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

let english: ReadonlySet<string> | null = null;

function englishWords(): ReadonlySet<string> {
  english ??= new Set(readFileSync(wordListPath, 'utf8').split('\n'));
  return english;
}

const ofDocument = new Map<string, Lexicon>();

/** Returns the words with a sense of their own for this document: English ones and those it uses itself. */
export function lexiconOf(document: SourceDocument): Lexicon {
  const { slug } = document.record;
  const known = ofDocument.get(slug);
  if (known) return known;
  const own = new Set(
    document.passages.flatMap(({ text }) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []),
  );
  const lexicon: Lexicon = {
    isWord: (text) => own.has(folded(text)) || englishWords().has(folded(text)),
  };
  ofDocument.set(slug, lexicon);
  return lexicon;
}
