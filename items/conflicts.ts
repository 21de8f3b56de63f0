import type { SourceDocument } from '@/domain/content/document';
import { passageOf } from './document-parts';
import { evidencePassages } from './evidence-passages';
import { foldedWords } from './folded-words';
import { answersOf, type Item } from './registry';

/** What the comparison of two items needs to know of each. */
interface Exposure {
  claims: readonly string[];
  /** Claims that the author says give one of this item's away. */
  overlaps: readonly string[];
  /** Passages that hold the evidence, shown with it marked after answering. */
  evidence: readonly number[];
  /** Passages shown before answering. */
  presented: readonly number[];
  /** The item's own texts and quotes, and the passages it presents, as folded words. */
  shown: readonly string[];
  /** The whole passages that hold its evidence, as folded words. */
  around: readonly string[];
  /** What answers the item, each as folded words. */
  answers: readonly string[];
}

/**
 * How much of the text an answered item shows: the passages around its evidence, or, while another
 * question on one of them is open, the quotes alone.
 */
export type Showing = 'passages' | 'quotes';

type Verdicts = WeakMap<Item, WeakMap<Item, boolean>>;

/** What was worked out once for a document, since a quiz compares thousands of pairs. */
interface Known {
  passages: Map<number, string>;
  exposures: WeakMap<Item, Exposure>;
  verdicts: Record<Showing, Verdicts>;
}

const knownOf = new WeakMap<SourceDocument, Known>();

/**
 * Tells whether two items may not stand in one quiz: they rest on the same claim or on claims that
 * give each other away, or one shows what answers the other. Where answered items show whole
 * passages, two with evidence in the same passage conflict as well.
 */
export function conflicts(
  a: Item,
  b: Item,
  document: SourceDocument,
  showing: Showing = 'passages',
): boolean {
  const known = remembered(knownOf, document, () => ({
    passages: new Map(),
    exposures: new WeakMap(),
    verdicts: { passages: new WeakMap(), quotes: new WeakMap() },
  }));
  const verdicts = remembered(known.verdicts[showing], a, () => new WeakMap<Item, boolean>());
  return remembered(verdicts, b, () => {
    const exposed = (item: Item) =>
      remembered(known.exposures, item, () => exposureOf(item, document, known));
    return areInConflict(exposed(a), exposed(b), showing);
  });
}

function areInConflict(one: Exposure, other: Exposure, showing: Showing): boolean {
  return (
    one.claims.some((claim) => other.claims.includes(claim) || other.overlaps.includes(claim)) ||
    other.claims.some((claim) => one.overlaps.includes(claim)) ||
    (showing === 'passages' && one.evidence.some((passage) => other.evidence.includes(passage))) ||
    betrays(one, other, showing) ||
    betrays(other, one, showing)
  );
}

/** A passage that an item presents itself cannot be given away by another that presents it too. */
function betrays(one: Exposure, other: Exposure, showing: Showing): boolean {
  const shown =
    showing === 'quotes' && sharesPassage(one, other) ? one.shown : [...one.shown, ...one.around];
  return (
    one.presented.some(
      (passage) => other.evidence.includes(passage) && !other.presented.includes(passage),
    ) || other.answers.some((answer) => shown.some((text) => text.includes(answer)))
  );
}

function sharesPassage(one: Exposure, other: Exposure): boolean {
  return one.evidence.some((passage) => other.evidence.includes(passage));
}

function exposureOf(item: Item, document: SourceDocument, { passages }: Known): Exposure {
  const evidence = evidencePassages(item);
  const presented = presentedPassages(item);
  const whole = (passage: number) =>
    remembered(passages, passage, () => bounded(passageOf(document, passage).text));
  return {
    claims: item.claims,
    overlaps: document.claims
      .filter(({ id }) => item.claims.includes(id))
      .flatMap(({ overlaps }) => overlaps),
    evidence,
    presented,
    shown: [
      [item.stem, item.explanation, ...ownTexts(item), ...item.evidence.map(({ text }) => text)]
        .map(bounded)
        .join('|'),
      ...presented.map(whole),
    ],
    around: evidence.map(whole),
    answers: answersOf(item)
      .map(bounded)
      .filter((answer) => answer.trim() !== ''),
  };
}

/**
 * Folded words between spaces, so that one text is found in another by whole words alone: "Vance" in
 * "Vance's visit" as well.
 */
function bounded(text: string): string {
  return ` ${foldedWords(text.replace(/['’]s\b/gu, ' s')).join(' ')} `;
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

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function remembered<Key, Value>(memory: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}
