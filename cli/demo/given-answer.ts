import type { Confidence } from '@/domain/assessment/confidence';
import { type Random, seededRandom, shuffled } from '@/domain/assessment/random';
import { wordRanges } from '@/domain/content/anchors';
import { evidenceWords } from '@/items/evidence/overlap';
import type { Arrangement } from '@/items/item';
import type { Answer, Item } from '@/items/registry';
import { between, normal, oneOf, share } from './chance';
import { openText } from './open-text';
import type { DemoStudent } from './people';

/** What a student gives to an item. */
export interface Given {
  answer: Answer;
  /** Null for open questions. */
  confidence: Confidence | null;
}

type Of<Type extends Item['type']> = Extract<Item, { type: Type }>;

const usualDifficulty = { easy: -1.3, medium: -0.3, hard: 0.7 } as const;
/** The chance of hitting on it without knowing. */
const guessed = {
  'multiple-choice': 0.2,
  'true-false': 0.5,
  cloze: 0,
  evidence: 0.05,
  'extended-response': 0,
} as const;

/** How likely the student answers rightly, by the three-parameter logistic model (Birnbaum 1968). */
function chanceOfRight(item: Item, ability: number): number {
  const own = seededRandom(`demo/item/${item.id}`);
  const difficulty = usualDifficulty[item.difficulty] + 0.5 * normal(own);
  const discrimination = 0.6 + 1.1 * share(own);
  const known = 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
  return guessed[item.type] + (1 - guessed[item.type]) * known;
}

function confidenceIn(chance: number, random: Random): Confidence {
  const felt = chance + 0.22 * normal(random);
  if (felt > 0.78) return 'certain';
  return felt > 0.45 ? 'fairly-sure' : 'guessing';
}

/**
 * Returns what a student answers. Of the wrong options of an item some tempt all students more than
 * others. `practice` is what earlier attempts have added to the ability.
 */
export function givenAnswer(
  item: Item,
  arrangement: Arrangement,
  { ability }: Pick<DemoStudent, 'ability'>,
  random: Random,
  practice = 0,
): Given {
  if (item.type === 'extended-response') {
    return { answer: openAnswer(item, ability, random), confidence: null };
  }
  const chance = chanceOfRight(item, ability + practice);
  const isRight = share(random) < chance;
  const confidence = confidenceIn(chance, random);
  switch (item.type) {
    case 'multiple-choice':
      return { answer: choice(item, arrangement, isRight, random), confidence };
    case 'true-false':
      return { answer: { value: isRight ? item.key : !item.key }, confidence };
    case 'cloze':
      return { answer: { text: typed(item, isRight, random) }, confidence };
    case 'evidence':
      return { answer: { ranges: selection(item, isRight, random) }, confidence };
  }
}

function choice(
  item: Of<'multiple-choice'>,
  { options }: Arrangement,
  isRight: boolean,
  random: Random,
): Answer {
  const tempting = shuffled(
    item.options.map(({ id }) => id).filter((id) => id !== item.key),
    seededRandom(`demo/tempting/${item.id}`),
  );
  const drawn = share(random);
  const wrong = tempting[drawn < 0.55 ? 0 : drawn < 0.85 ? 1 : 2] ?? tempting[0];
  const wanted = isRight ? item.key : wrong;
  const chosen = options.find(({ option }) => option === wanted);
  if (chosen === undefined) throw new Error(`${item.id} does not show the option ${wanted}.`);
  return { option: chosen.id };
}

const otherWords = ['peace', 'cooperation', 'trust', 'progress', 'security', 'negotiations'];

function typed({ key, near }: Of<'cloze'>, isRight: boolean, random: Random): string {
  if (!isRight) {
    const tempting = near.map(({ text }) => text);
    const from = tempting.length > 0 && share(random) < 0.6 ? tempting : otherWords;
    return oneOf(from, random);
  }
  // A slip of the finger: two letters within the word change places.
  if (/^[a-z]{6,}$/i.test(key) && share(random) < 0.1) {
    const at = between(1, key.length - 3, random);
    return `${key.slice(0, at)}${key.charAt(at + 1)}${key.charAt(at)}${key.slice(at + 2)}`;
  }
  return share(random) < 0.3 ? key.toLowerCase() : key;
}

function selection(
  item: Of<'evidence'>,
  isRight: boolean,
  random: Random,
): [first: number, last: number][] {
  const words = wordRanges(item.shown.text).length;
  const wanted = evidenceWords(item);
  const [first = 0] = wanted;
  const last = wanted.at(-1) ?? first;
  if (isRight) {
    const isWhole = last - first + 1 === wanted.length;
    const loose = isWhole && share(random) < 0.3 ? 1 : 0;
    return isWhole
      ? [[Math.max(0, first - loose), Math.min(words - 1, last)]]
      : wanted.map((word) => [word, word]);
  }
  if (share(random) < 0.5) return [[first, first + Math.floor((last - first) / 2)]];
  const length = Math.min(words, between(4, 14, random));
  const start = random(words - length + 1);
  return [[start, start + length - 1]];
}

function openAnswer(item: Of<'extended-response'>, ability: number, random: Random): Answer {
  const reached = ability + 0.7 * normal(random);
  const level = reached < -0.7 ? 0 : reached < 0.3 ? 1 : reached < 1.2 ? 2 : 3;
  const text = openText(item.id.split('/').at(-1) ?? '', level, random);
  if (item.scale === null) return { text, before: null, after: null };
  const before = between(2, 5, random);
  // Reading makes most of them less sure, and the best of them most.
  return { text, before, after: Math.max(1, before - random(level + 1)) };
}
