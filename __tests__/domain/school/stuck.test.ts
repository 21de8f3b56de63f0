import fc from 'fast-check';
import { stuckAfter, stuckRules, usualTime } from '@/domain/school/stuck';

describe('who is stuck', () => {
  it('goes by three times the class’s median, never before a minute, at the latest after five', () => {
    expect(stuckAfter(usualTime([30_000, 40_000, 50_000]), false)).toBe(120_000);
    expect(stuckAfter(usualTime([1_000, 2_000, 3_000, 4_000]), false)).toBe(60_000);
    expect(stuckAfter(usualTime([200_000, 200_000, 200_000]), false)).toBe(300_000);
    expect(stuckAfter(usualTime([200_000, 200_000, 200_000]), true)).toBe(600_000);
  });

  it('goes by no median of one or two', () => {
    expect(usualTime([])).toBeNull();
    expect(usualTime([1, 2])).toBeNull();
    expect(stuckAfter(null, false)).toBe(stuckRules.latest);
  });

  it('is always within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000)), fc.boolean(), (times, isWritten) => {
        const after = stuckAfter(usualTime(times), isWritten);
        expect(after).toBeGreaterThanOrEqual(stuckRules.soonest);
        expect(after).toBeLessThanOrEqual(stuckRules.latestWritten);
      }),
    );
  });
});
