import fc from 'fast-check';
import { opaqueId, seededRandom, shuffled } from '@/domain/assessment/random';

test('the same seed gives the same draws on every machine', () => {
  const random = seededRandom('letter');
  expect(Array.from({ length: 8 }, () => random(100))).toMatchInlineSnapshot(`
[
  82,
  79,
  53,
  73,
  39,
  78,
  28,
  37,
]
`);
});

test('shuffling keeps every value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
      const result = shuffled(values, seededRandom(seed));
      expect([...result].sort()).toEqual([...values].sort());
    }),
  );
});

test('an opaque id holds only its alphabet', () => {
  expect(opaqueId(seededRandom('a'))).toMatch(/^[a-z2-9]{6}$/);
});
