import type { SourceDocument } from '@/domain/content/document';

type Language = SourceDocument['record']['language'];

interface Phrasing {
  cloze: (says: string, text: string) => string;
  evidence: (says: string, shows: string) => string;
  /** Explains why a statement is true. */
  saidIn: (passage: number) => string;
  /** Explains what a good answer to a prompt rests on. */
  restsOn: (passages: readonly number[]) => string;
}

const phrasings: Record<Language, Phrasing> = {
  en: {
    cloze: (says, text) => `Complete the words of ${says}: “${text}”`,
    evidence: (says, shows) => `In ${says}, select the words that show ${shows}.`,
    saidIn: (passage) => `Passage ${passage} says so.`,
    restsOn: (passages) =>
      `A good answer rests on the words quoted from ${passages.length === 1 ? 'passage' : 'passages'} ${listed(passages)}.`,
  },
};

function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1) ?? '';
  return numbers.length < 2 ? `${last}` : `${numbers.slice(0, -1).join(', ')} and ${last}`;
}

/** Returns the sentences that items are made with, in the document's own language. */
export function phrasingOf(document: SourceDocument): Phrasing {
  return phrasings[document.record.language];
}
