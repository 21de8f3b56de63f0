/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { render } from '@testing-library/react';
import fc from 'fast-check';
import { BarChart } from '@/ui/charts/bar-chart';
import { ColumnChart } from '@/ui/charts/column-chart';

/** Every number among the attributes of a drawing. */
function drawn(container: HTMLElement): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
}

describe('charts', () => {
  it('draw bars for any values, nothing and nought among them, and never "NaN"', () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), fc.constantFrom(0, 1), (values, most) => {
        const bars = values.map((each, index) => ({
          id: `${index}`,
          label: 'A topic',
          value: each,
          figure: '1 of 2',
        }));
        const { container, unmount } = render(<BarChart bars={bars} most={most} />);
        for (const each of drawn(container)) expect(each).not.toMatch(/NaN|Infinity|undefined/);
        unmount();
      }),
      { numRuns: 40 },
    );
  });

  it('draw columns for any counts, and say each count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 7 }), (counts) => {
        const columns = counts.map((count, index) => ({ id: `${index}`, label: 'Mon', count }));
        const { container, unmount } = render(<ColumnChart columns={columns} />);
        for (const each of drawn(container)) expect(each).not.toMatch(/NaN|Infinity|undefined/);
        const said = [...container.querySelectorAll('text')].map((text) => text.textContent);
        expect(said.filter((text) => text !== 'Mon')).toEqual(counts.map(String));
        unmount();
      }),
      { numRuns: 40 },
    );
  });
});
