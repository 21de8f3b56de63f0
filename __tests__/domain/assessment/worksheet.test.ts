import fc from 'fast-check';
import { seededRandom } from '@/domain/assessment/random';
import { linesFor, partOf, readPaperMark, versionOrders } from '@/domain/assessment/worksheet';

const items = fc
  .array(fc.constantFrom('multiple-choice', 'cloze', 'extended-response'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((types) => types.map((type, id) => ({ id, type })));

describe('the versions of a worksheet', () => {
  it('hold the same items, what is to be written last, and are alike only where they must be', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 4 }), fc.string(), (given, versions, seed) => {
        const orders = versionOrders(given, versions, seededRandom(seed));
        expect(orders).toHaveLength(versions);
        for (const order of orders) {
          expect(new Set(order)).toEqual(new Set(given));
          const parts = order.map(({ type }) => partOf(type));
          expect(parts).toEqual([...parts].sort());
        }
        const closed = given.filter(({ type }) => partOf(type) === 'answer').length;
        if (closed >= 5)
          expect(new Set(orders.map((one) => JSON.stringify(one))).size).toBe(versions);
      }),
    );
  });

  it('are the same again from the same seed', () => {
    fc.assert(
      fc.property(items, fc.string(), (given, seed) => {
        const once = () => versionOrders(given, 4, seededRandom(seed));
        expect(once()).toEqual(once());
      }),
    );
  });

  it('keep the order given in version A', () => {
    const given = ['cloze', 'extended-response', 'cloze'].map((type, id) => ({ id, type }));
    expect(versionOrders(given, 2, seededRandom('x'))[0]?.map(({ id }) => id)).toEqual([0, 2, 1]);
  });
});

describe('the lines to write on', () => {
  it('grow with the model answer, within reason', () => {
    expect(linesFor('Peace.', 'usual')).toBe(4);
    expect(linesFor('word '.repeat(60), 'usual')).toBe(10);
    expect(linesFor('word '.repeat(60), 'more')).toBe(14);
    expect(linesFor('word '.repeat(900), 'usual')).toBe(18);
  });

  it('give way to the passages printed with them', () => {
    expect(linesFor('word '.repeat(90), 'usual', 'word '.repeat(160))).toBe(10);
    expect(linesFor('word '.repeat(90), 'usual', 'word '.repeat(900))).toBe(4);
  });
});

describe('a mark typed in from paper', () => {
  it.each([
    ['', 1, null],
    ['1', 1, { ok: true, points: 1 }],
    ['0,5', 1, { ok: true, points: 0.5 }],
    ['3', 4, { ok: true, points: 0.75 }],
    ['b', 1, { ok: true, letter: 'B' }],
    ['2', 1, { ok: false }],
    ['-1', 1, { ok: false }],
    ['right', 1, { ok: false }],
    ['1e3', 1, { ok: false }],
  ])('"%s" of %d', (typed, most, mark) => {
    expect(readPaperMark(typed, most)).toEqual(mark);
  });
});
