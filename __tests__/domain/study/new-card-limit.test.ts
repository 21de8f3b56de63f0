import fc from 'fast-check';
import { newCardLimit } from '@/domain/study/new-card-limit';
import { dayAfter } from '@/domain/study/study-day';

const today = '2026-03-09';

test.each([
  ['nothing is wanted', [], 10],
  ['what is wanted comes in time anyway', [{ unmet: 30, dueDay: '2026-03-13' }], 10],
  ['forty cards are due on Friday', [{ unmet: 40, dueDay: '2026-03-11' }], 20],
  ['they are due today', [{ unmet: 40, dueDay: today }], 40],
  ['they are overdue', [{ unmet: 40, dueDay: '2026-03-08' }], 10],
  ['they have no date', [{ unmet: 40, dueDay: null }], 10],
  [
    'two classes want some',
    [
      { unmet: 12, dueDay: '2026-03-10' },
      { unmet: 12, dueDay: '2026-03-11' },
    ],
    18,
  ],
])('when %s', (_when, wanted, limit) => {
  expect(newCardLimit(10, wanted, today)).toBe(limit);
});

test('who meets as many each day as it says has met them all before the due day', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 30 }), fc.nat(20), (all, days, own) => {
      const dueDay = dayAfter(today, days);
      let unmet = all;
      for (let day = 0; day < days; day += 1) {
        unmet -= Math.min(unmet, newCardLimit(own, [{ unmet, dueDay }], dayAfter(today, day)));
      }
      expect(unmet).toBe(0);
    }),
  );
});
