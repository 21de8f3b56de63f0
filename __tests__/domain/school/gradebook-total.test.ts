import fc from 'fast-check';
import {
  compared,
  dividedBy,
  fraction,
  percentOf,
  plus,
  times,
  zero,
} from '@/domain/school/fraction';
import {
  type GradebookRules,
  gradebookRulesSchema,
  placeIn,
  usualRules,
  weightsTogether,
} from '@/domain/school/gradebook-rules';
import { type CountedResult, gradebookTotal } from '@/domain/school/gradebook-total';

const ids = Array.from(
  { length: 12 },
  (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
);

const shares = fc
  .bigInt({ min: 1n, max: 40n })
  .chain((under) => fc.bigInt({ min: 0n, max: under }).map((over) => fraction(over, under)));

const result = (id: string): fc.Arbitrary<CountedResult> =>
  fc.record({
    assignmentId: fc.constant(id),
    share: shares,
    outOf: fc.integer({ min: 1, max: 40 }),
  });

const results = fc
  .subarray(ids)
  .chain((chosen) => fc.tuple(...chosen.map(result)))
  .map((list): CountedResult[] => [...list]);

const weight = (most: number) =>
  fc.integer({ min: 1, max: most * 100 }).map((cents) => cents / 100);

const rules: fc.Arbitrary<GradebookRules> = fc
  .array(fc.record({ weightPercent: weight(100), dropLowest: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((categories) =>
    fc.record({
      rule: fc.constantFrom('mean-of-percentages' as const, 'points' as const),
      categories: fc.constant(
        categories.map((one, index) => ({ id: `c${index}`, name: `C${index}`, ...one })),
      ),
      places: fc
        .array(
          fc.record({
            category: fc.constantFrom(null, ...categories.map((_, index) => `c${index}`)),
            weightPercent: weight(400),
          }),
          { maxLength: ids.length },
        )
        .map((places) =>
          Object.fromEntries(places.map((place, index) => [ids[index] ?? '', place])),
        ),
    }),
  );

const equal = (shares: [bigint, bigint][], own = usualRules) =>
  gradebookTotal(
    shares.map(([over, under], index) => ({
      assignmentId: ids[index] ?? '',
      share: fraction(over, under),
      outOf: Number(under),
    })),
    own,
  );

test('what is written of rules can be read again', () => {
  fc.assert(fc.property(rules, (own) => expect(gradebookRulesSchema.parse(own)).toEqual(own)));
});

test('a total is a number between nothing and all, or there is none', () => {
  fc.assert(
    fc.property(results, rules, (list, own) => {
      const { share } = gradebookTotal(list, own);
      const counting = list.filter(({ assignmentId }) => placeIn(own, assignmentId).category);
      expect(share === null).toBe(counting.length === 0);
      if (share === null) return;
      expect(percentOf(share)).not.toBeNaN();
      expect(compared(share, zero)).toBeGreaterThanOrEqual(0);
      expect(compared(share, fraction(1n, 1n))).toBeLessThanOrEqual(0);
    }),
  );
});

test('the order of the results does not matter', () => {
  fc.assert(
    fc.property(results, rules, (list, own) => {
      expect(gradebookTotal(list.toReversed(), own).share).toEqual(gradebookTotal(list, own).share);
    }),
  );
});

test('dropping one more of the lowest never lowers a total', () => {
  fc.assert(
    fc.property(results, rules, fc.nat(3), (list, own, which) => {
      const more = {
        ...own,
        categories: own.categories.map((category, index) =>
          index === which ? { ...category, dropLowest: category.dropLowest + 1 } : category,
        ),
      };
      const [before, after] = [own, more].map((one) => gradebookTotal(list, one).share);
      if (!before || !after) return;
      expect(compared(after, before)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a total is the sum that is told of it', () => {
  fc.assert(
    fc.property(results, rules, (list, own) => {
      const { share, categories } = gradebookTotal(list, own);
      if (share === null) return;
      const told = categories.map(({ part, terms }) => {
        const counting = terms.filter(({ isDropped }) => !isDropped);
        expect(counting.length).toBeGreaterThan(0);
        const weights = counting.reduce((sum, term) => plus(sum, term.weight), zero);
        const all = counting.reduce((sum, term) => plus(sum, times(term.weight, term.share)), zero);
        return times(part, dividedBy(all, weights));
      });
      expect(told.reduce(plus, zero)).toEqual(share);
      expect(categories.map(({ part }) => part).reduce(plus, zero)).toEqual(fraction(1n, 1n));
    }),
  );
});

test('where all results are equal, the total is equal to them by any rule', () => {
  fc.assert(
    fc.property(results, rules, fc.bigInt({ min: 0n, max: 7n }), (list, own, sevenths) => {
      const same = list.map((one) => ({ ...one, share: fraction(sevenths, 7n) }));
      const { share } = gradebookTotal(same, own);
      if (share !== null) expect(share).toEqual(fraction(sevenths, 7n));
    }),
  );
});

test('no results make no total, and no number that is none', () => {
  expect(gradebookTotal([], usualRules)).toEqual({
    rule: 'mean-of-percentages',
    share: null,
    categories: [],
  });
});

test('the last result stays, however many are to be dropped', () => {
  const dropping = { ...usualRules, categories: [{ ...usualRules.categories[0], dropLowest: 20 }] };
  const own = gradebookRulesSchema.parse(dropping);
  const { share, categories } = equal(
    [
      [1n, 2n],
      [3n, 4n],
    ],
    own,
  );
  expect(share).toEqual(fraction(3n, 4n));
  expect(categories[0]?.terms.map(({ isDropped }) => isDropped)).toEqual([true, false]);
  expect(equal([[1n, 2n]], own).share).toEqual(fraction(1n, 2n));
});

test('percentages and points are two rules, and each is named', () => {
  // 1 of 2 and 9 of 10: 70 % as the mean of percentages, 10 of 12 points.
  expect(
    equal([
      [1n, 2n],
      [9n, 10n],
    ]),
  ).toMatchObject({ rule: 'mean-of-percentages', share: fraction(7n, 10n) });
  expect(
    equal(
      [
        [1n, 2n],
        [9n, 10n],
      ],
      { ...usualRules, rule: 'points' },
    ),
  ).toMatchObject({
    rule: 'points',
    share: fraction(5n, 6n),
  });
});

test('weights that do not add up count for their part; so do those of categories in use', () => {
  const own: GradebookRules = {
    rule: 'mean-of-percentages',
    categories: [
      { id: 'a', name: 'Quizzes', weightPercent: 30, dropLowest: 0 },
      { id: 'b', name: 'Essays', weightPercent: 60, dropLowest: 0 },
      { id: 'c', name: 'Talks', weightPercent: 90, dropLowest: 0 },
    ],
    places: { [ids[1] ?? '']: { category: 'b', weightPercent: 100 } },
  };
  expect(weightsTogether(own)).toBe(180);
  const { share, categories } = equal(
    [
      [1n, 1n],
      [1n, 2n],
    ],
    own,
  );
  expect(categories.map(({ part }) => part)).toEqual([fraction(1n, 3n), fraction(2n, 3n)]);
  expect(share).toEqual(fraction(2n, 3n));
});

test.each([0, -10, 500, 33.333, Number.NaN])('%p is no weight', (weightPercent) => {
  const category = { id: 'a', name: '', weightPercent, dropLowest: 0 };
  expect(gradebookRulesSchema.safeParse({ ...usualRules, categories: [category] }).success).toBe(
    false,
  );
  const places = { [ids[0] ?? '']: { category: 'all', weightPercent } };
  expect(gradebookRulesSchema.safeParse({ ...usualRules, places }).success).toBe(false);
});
