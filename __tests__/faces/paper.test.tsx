/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { TextEncoder } from 'node:util';
import { itemBank } from '@/items/bank';
import { itemTypes } from '@/items/item';
import { ItemPaper } from '@/items/papers';
import { arrangeItem, presentItem } from '@/items/registry';
import { shortLetter } from '../server/study/short-letter';
import { faults, show } from './face';

// What every browser has, and this one lacks.
Object.assign(globalThis, { TextEncoder });

/** No chance at all, and yet no two draws in a row alike. */
let drawn = 0;
const inTurn = (below: number): number => {
  drawn += 7;
  return drawn % below;
};

describe.each(itemTypes)('%s on paper', (type) => {
  const [item] = itemBank(shortLetter).filter((one) => one.type === type);
  if (!item) throw new Error(`no ${type}`);
  const presented = presentItem(item, arrangeItem(item, inTurn));
  const paper = (withPassages: boolean) =>
    show(<ItemPaper presented={presented} lines={6} withPassages={withPassages} voices={{}} />)
      .container;

  it('asks under a heading, and has nothing to press', async () => {
    const container = paper(true);
    expect(container.querySelector('h3')?.textContent).not.toBe('');
    expect(container.querySelector('button, input, textarea, a, mark')).toBeNull();
    expect((await faults()).filter((fault) => !fault.startsWith('heading-order'))).toEqual([]);
  });

  it('prints passages to have before one only where they are wanted', () => {
    const printed = paper(false).textContent ?? '';
    if (presented.type !== 'extended-response') return;
    for (const { text } of presented.passages) expect(printed).not.toContain(text);
  });
});
