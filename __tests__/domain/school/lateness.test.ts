import fc from 'fast-check';
import { lateness, lateShare } from '@/domain/school/lateness';

const berlin = { due: '2026-03-28T18:00', zone: 'Europe/Berlin', timeFactor: 1, grace: 5_000 };

describe('how late work is', () => {
  it.each([
    // 18:00 on the 28th is 17:00 UTC; the clocks go forward in the night after it.
    ['2026-03-28T17:00:00Z', null],
    ['2026-03-28T17:00:05Z', null],
    ['2026-03-28T17:00:06Z', 1],
    ['2026-03-29T15:59:59Z', 1],
    ['2026-03-29T16:00:01Z', 2],
    ['2026-03-30T16:00:01Z', 3],
  ])('handed in at %s is %s days', (at, days) => {
    expect(lateness(berlin, new Date(at))?.days ?? null).toBe(days);
  });

  it('begins a day late only after as much longer a day for who has more time', () => {
    const longer = { ...berlin, zone: 'UTC', timeFactor: 1.5 };
    expect(lateness(longer, new Date('2026-03-30T05:59:00Z'))?.days).toBe(1);
    expect(lateness(longer, new Date('2026-03-30T06:01:00Z'))?.days).toBe(2);
  });

  it('is nothing without a due date', () => {
    expect(lateness({ ...berlin, due: null }, new Date('2030-01-01T00:00:00Z'))).toBeNull();
  });

  it('never grows fewer as time goes by', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(zone, minutes, minutes, (of, a, b) => {
        const due = new Date('2026-03-20T00:00:00Z').getTime();
        const days = (after: number) =>
          lateness({ ...berlin, zone: of }, new Date(due + after * 60_000))?.days ?? 0;
        expect(days(Math.min(a, b))).toBeLessThanOrEqual(days(Math.max(a, b)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what being late takes off', () => {
  const late = (days: number) => ({ lateBy: 1, days });
  it.each([
    [0.8, 2, 10, 0.6, 0.2],
    [0.8, 1, 100, 0, 0.8],
    [0.3, 40, 10, 0, 0.3],
    [0, 3, 10, 0, 0],
  ])('%s of the points, %s days at %s per cent: %s', (share, days, percentADay, left, off) => {
    const after = lateShare(share, late(days), { rule: 'deduct', percentADay });
    expect(after.share).toBeCloseTo(left);
    expect(after.off).toBeCloseTo(off);
  });
  it('takes nothing off what is on time or only marked', () => {
    expect(lateShare(0.5, null, { rule: 'deduct', percentADay: 10 }).share).toBe(0.5);
    expect(lateShare(0.5, late(9), { rule: 'mark' }).share).toBe(0.5);
  });
  it('lies always between nothing and what was earned', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (share, days, percentADay) => {
          const after = lateShare(share, late(days), { rule: 'deduct', percentADay });
          expect(after.share).toBeGreaterThanOrEqual(0);
          expect(after.share).toBeLessThanOrEqual(share + 1e-9);
        },
      ),
    );
  });
});
