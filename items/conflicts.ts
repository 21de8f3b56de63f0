import type { SourceDocument } from '@/domain/content/document';
import { passageOf } from './document-parts';
import { foldedWords } from './folded-words';
import { answersOf, type Item } from './registry';

/** What the comparison of two items needs to know of each, worked out once. */
interface Exposure {
  claims: readonly string[];
  /** Claims that the author says give one of this item's away. */
  overlaps: readonly string[];
  /** Passages that hold the evidence, shown with it marked after answering. */
  evidence: ReadonlySet<number>;
  /** Passages shown before answering. */
  presented: ReadonlySet<number>;
  /** All that the item ever shows, as folded words. */
  shown: string;
  /** What answers the item, each as folded words. */
  answers: readonly string[];
}

const known = new WeakMap<SourceDocument, WeakMap<Item, Exposure>>();

/**
 * Tells whether two items may not stand in one quiz: they rest on the same claim or on claims that
 * give each other away, have their evidence in the same passage, or one shows what answers the other.
 */
export function conflicts(a: Item, b: Item, document: SourceDocument): boolean {
  const one = exposureOf(a, document);
  const other = exposureOf(b, document);
  return (
    one.claims.some((claim) => other.claims.includes(claim) || other.overlaps.includes(claim)) ||
    other.claims.some((claim) => one.overlaps.includes(claim)) ||
    [...one.evidence].some((passage) => other.evidence.has(passage)) ||
    betrays(one, other) ||
    betrays(other, one)
  );
}

/** A passage that an item presents itself cannot be given away by another that presents it too. */
function betrays(one: Exposure, other: Exposure): boolean {
  return (
    [...one.presented].some(
      (passage) => other.evidence.has(passage) && !other.presented.has(passage),
    ) || other.answers.some((answer) => one.shown.includes(answer))
  );
}

function exposureOf(item: Item, document: SourceDocument): Exposure {
  let ofDocument = known.get(document);
  if (!ofDocument) {
    ofDocument = new WeakMap();
    known.set(document, ofDocument);
  }
  let exposure = ofDocument.get(item);
  if (!exposure) {
    exposure = exposureMade(item, document);
    ofDocument.set(item, exposure);
  }
  return exposure;
}

function exposureMade(item: Item, document: SourceDocument): Exposure {
  const evidence = new Set(item.evidence.map(({ passage }) => passage));
  const presented = new Set(presentedPassages(item));
  const passages = [...new Set([...evidence, ...presented])].map(
    (passage) => passageOf(document, passage).text,
  );
  return {
    claims: item.claims,
    overlaps: document.claims
      .filter(({ id }) => item.claims.includes(id))
      .flatMap(({ overlaps }) => overlaps),
    evidence,
    presented,
    shown: [item.stem, item.explanation, ...ownTexts(item), ...passages].map(bounded).join('|'),
    answers: answersOf(item)
      .map(bounded)
      .filter((answer) => answer.trim() !== ''),
  };
}

/** Folded words between spaces, so that one text is found in another by whole words alone. */
function bounded(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}

function presentedPassages(item: Item): number[] {
  switch (item.type) {
    case 'evidence':
      return [item.shown.passage];
    case 'extended-response':
      return item.passages.map(({ passage }) => passage);
    default:
      return [];
  }
}

/** What the item shows, before or after answering, beside its stem, explanation and passages. */
function ownTexts(item: Item): string[] {
  switch (item.type) {
    case 'multiple-choice':
      return item.options.flatMap(({ text, reason }) => [text, reason ?? '']);
    case 'cloze':
      return [item.key, ...item.near.flatMap(({ text, reason }) => [text, reason])];
    case 'extended-response':
      return [
        item.modelAnswer,
        ...item.rubric.flatMap(({ levels }) => levels.map(({ description }) => description)),
      ];
    default:
      return [];
  }
}
