import fc from 'fast-check';
import { rowChange, withRowChange } from '@/domain/school/row-change';

const rows = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), says: fc.integer({ max: 3, min: 0 }) }),
  { selector: ({ id }) => id },
);

describe('the change between two lists', () => {
  it('makes the one out of the other', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        expect(withRowChange(before, rowChange(before, after))).toEqual(after);
      }),
    );
  });

  it('names only the rows that say something else', () => {
    const before = [
      { id: 'a', says: 1 },
      { id: 'b', says: 1 },
    ];
    const after = [
      { id: 'a', says: 1 },
      { id: 'b', says: 2 },
    ];
    expect(rowChange(before, after)).toEqual({ order: null, rows: [{ id: 'b', says: 2 }] });
    expect(rowChange(before, before)).toEqual({ order: null, rows: [] });
  });
});
