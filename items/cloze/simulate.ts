import type { Simulation } from '../item';
import type { ClozeAnswer, ClozeItem } from './item';
import { rightTexts } from './judge-typed';

/** The key in other clothes, with a slip, the tempting answers, and what is no answer at all. */
export function simulate(item: ClozeItem): Simulation<ClozeAnswer> {
  const right = [
    item.key,
    item.key.toUpperCase(),
    ` ${item.key}\u200B\u202C `,
    ...rightTexts(item),
  ];
  const { near, formerly = [] } = item;
  const wrong = ['qqqqq', '🤔', '١٩٧٢', 'שוויון', ...near.map(({ text }) => text), ...formerly];
  return {
    graded: [
      ...right.map((text) => ({ answer: { text }, verdict: 'right' as const })),
      ...withSlip(item.key).map((text) => ({ answer: { text }, verdict: 'nearly' as const })),
      ...wrong.map((text) => ({ answer: { text }, verdict: 'wrong' as const })),
    ],
    invalid: [
      { text: '' },
      { text: ' \t\u00A0\u200B\u202E' },
      { text: 'x'.repeat(201) },
      { text: null },
      { text: 1972 },
      { text: [item.key] },
      {},
    ],
  };
}

/** A "q" put into the middle of one plain word of five letters or more, which makes no other word. */
function withSlip(key: string): string[] {
  if (!/^[a-z]{5,}$/i.test(key)) return [];
  const middle = Math.floor(key.length / 2);
  return [`${key.slice(0, middle)}q${key.slice(middle)}`];
}
