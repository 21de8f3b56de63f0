import fc from 'fast-check';
import {
  instantOf,
  isWallTime,
  shiftedByDays,
  stretched,
  wallTimeOf,
} from '@/domain/school/wall-time';
import { instants, wallTimes, zones } from './settings';

it('takes a time that the clock skips at the moment it jumps', () => {
  const jump = new Date('2026-03-29T01:00:00.000Z');
  expect(instantOf('2026-03-29T02:00', 'Europe/Berlin')).toEqual(jump);
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toEqual(jump);
  expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toEqual(jump);
  // Half an hour only.
  expect(instantOf('2026-10-04T02:10', 'Australia/Lord_Howe')).toEqual(
    instantOf('2026-10-04T02:30', 'Australia/Lord_Howe'),
  );
});

it('takes a time that comes twice the first time', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'));
  expect(instantOf('2026-11-01T01:30', 'America/New_York')).toEqual(
    new Date('2026-11-01T05:30:00Z'),
  );
});

it('never lets a later wall time be an earlier instant', () => {
  fc.assert(
    fc.property(wallTimes, wallTimes, zones, (a, b, zone) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      expect(instantOf(first, zone).getTime()).toBeLessThanOrEqual(
        instantOf(second, zone).getTime(),
      );
    }),
  );
});

it('shows at an instant the wall time that the instant was made of, but for what is skipped or repeated', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const wall = wallTimeOf(instant, zone);
      expect(isWallTime(wall)).toBe(true);
      const back = instantOf(wall, zone).getTime() - instant.getTime();
      // The same minute, or the first of two that read alike.
      expect(back).toBeLessThanOrEqual(0);
      expect(wallTimeOf(instantOf(wall, zone), zone)).toBe(wall);
    }),
  );
});

it.each([
  '2026-02-30T10:00',
  '2026-2-3T10:00',
  '2026-11-27',
  '2026-11-27T24:00',
  '2026-11-27T23:59:00',
  '2026-11-27T23:59Z',
  '',
])('does not take %p for a wall time', (text) => {
  expect(isWallTime(text)).toBe(false);
});

it('makes a span longer on the wall, and moves by days at the same time of the day', () => {
  expect(stretched('2026-03-28T12:00', '2026-03-29T12:00', 1.5)).toBe('2026-03-30T00:00');
  expect(stretched('2026-11-27T12:00', '2026-11-27T12:20', 1.1)).toBe('2026-11-27T12:22');
  expect(shiftedByDays('2026-03-28T08:15', 7)).toBe('2026-04-04T08:15');
  fc.assert(
    fc.property(wallTimes, fc.integer({ min: -3000, max: 3000 }), (wall, days) => {
      expect(shiftedByDays(shiftedByDays(wall, days), -days)).toBe(wall);
    }),
  );
});
