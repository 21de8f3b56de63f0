import { marksOf } from '../content/anchors';
import type { Claim, Prompt, Quote, SourceDocument, Term } from '../content/document';
import { hideWords, type TextPart, wordsSlug } from './hidden-words';

/** A passage under a card's answer: all its words, and the ranges of characters that answer it. */
interface CardEvidence {
  passage: number;
  /** What the part of the paper is called: "Brezhnev's letter". */
  voice: string;
  text: string;
  /** [start, end) in UTF-16 units of `text`, in order, not overlapping. */
  marks: [number, number][];
}

interface CardEnvelope {
  /** Made of kind and content, never of a position: "cloze/near-east-peace/geneva". */
  id: string;
  topic?: string;
  evidence: CardEvidence[];
}

/** A card, as plain JSON: what it asks, what the answer is, and the words of the document behind it. */
export type Card = CardEnvelope &
  (
    | { kind: 'claim'; front: { question: string }; back: { answer: string } }
    | { kind: 'cloze'; front: { parts: TextPart[]; speaker: string }; back: { words: string } }
    | {
        kind: 'term';
        front: { name: string };
        /** `background` is ours and sourced, never the document's words. */
        back: { inDocument: string; background: string; sources: string[] };
      }
    | { kind: 'prompt'; front: { stem: string }; back: { modelAnswer: string } }
  );

/** A card and where in the letter it belongs. */
interface PlacedCard {
  card: Card;
  passage: number;
  offset: number;
}

function passageOf(document: SourceDocument, number: number) {
  const passage = document.passages.find((candidate) => candidate.number === number);
  if (!passage) throw new Error(`The document has no passage ${number}`);
  return passage;
}

function voiceOf(document: SourceDocument, passage: number) {
  const { voice } = passageOf(document, passage);
  const found = document.record.voices.find(({ id }) => id === voice);
  if (!found) throw new Error(`The document has no voice ${voice}`);
  return found;
}

function evidenceOf(document: SourceDocument, quotes: readonly Quote[]): CardEvidence[] {
  const numbers = [...new Set(quotes.map(({ passage }) => passage))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const { text } = passageOf(document, number);
    const inPassage = quotes.filter(({ passage }) => passage === number);
    return {
      passage: number,
      voice: voiceOf(document, number).part,
      text,
      marks: marksOf(
        text,
        inPassage.map((quote) => quote.text),
      ),
    };
  });
}

function claimCards(document: SourceDocument, claim: Claim): PlacedCard[] {
  const evidence = evidenceOf(document, [{ passage: claim.passage, text: claim.quote }]);
  const { topic, passage } = claim;
  const offset = passageOf(document, passage).text.indexOf(claim.quote);
  const question: Card = {
    id: `claim/${claim.id}`,
    kind: 'claim',
    topic,
    front: { question: claim.question },
    back: { answer: claim.answer },
    evidence,
  };
  const clozes = claim.cloze.map(
    ({ hide }): Card => ({
      id: `cloze/${claim.id}/${wordsSlug(hide)}`,
      kind: 'cloze',
      topic,
      front: {
        parts: hideWords(claim.quote, hide),
        speaker: voiceOf(document, passage).name,
      },
      back: { words: hide },
      evidence,
    }),
  );
  return [question, ...clozes].map((card) => ({ card, passage, offset }));
}

function termCard(document: SourceDocument, term: Term): PlacedCard {
  const [first] = term.mentions;
  const passage = first?.passage ?? 1;
  return {
    card: {
      id: `term/${term.id}`,
      kind: 'term',
      front: { name: term.name },
      back: {
        inDocument: term.inDocument,
        background: term.background,
        sources: [...term.sources],
      },
      // Where the letter first names it: the card says the rest.
      evidence: evidenceOf(
        document,
        term.mentions.filter((mention) => mention.passage === passage),
      ),
    },
    passage,
    offset: first ? passageOf(document, passage).text.indexOf(first.text) : 0,
  };
}

function promptCard(document: SourceDocument, prompt: Prompt): PlacedCard {
  const evidence = evidenceOf(document, prompt.quotes);
  return {
    card: {
      id: `prompt/${prompt.id}`,
      kind: 'prompt',
      topic: prompt.topic,
      front: { stem: prompt.stem },
      back: { modelAnswer: prompt.modelAnswer },
      evidence,
    },
    // A prompt asks over passages, so it comes once the last of them has been met.
    passage: Math.max(...prompt.quotes.map(({ passage }) => passage)),
    offset: Number.MAX_SAFE_INTEGER,
  };
}

/** Returns all cards of a document, in the order of its text. Throws when a quote is not in its passage. */
export function cardsOf(document: SourceDocument): Card[] {
  return [
    ...document.terms.map((term) => termCard(document, term)),
    ...document.claims.flatMap((claim) => claimCards(document, claim)),
    ...document.prompts.map((prompt) => promptCard(document, prompt)),
  ]
    .sort((a, b) => a.passage - b.passage || a.offset - b.offset)
    .map(({ card }) => card);
}

/** Returns what the cards of one claim have in common; any other card has only itself. */
export function siblingsOf(cardId: string): string {
  const [kind, name] = cardId.split('/');
  return kind === 'claim' || kind === 'cloze' ? `claim/${name}` : cardId;
}

/**
 * Returns the id of the card that a missed item makes due: a cloze its own card, an extended response
 * the prompt's, any other the card of the claim it rests on. Null for an item that rests on none.
 */
export function cardForItem(item: {
  type: string;
  id: string;
  claims: readonly string[];
}): string | null {
  const [, , ...rest] = item.id.split('/');
  if (item.type === 'cloze') return `cloze/${rest.join('/')}`;
  if (item.type === 'extended-response') return `prompt/${rest.join('/')}`;
  const [claim] = item.claims;
  return claim === undefined ? null : `claim/${claim}`;
}
