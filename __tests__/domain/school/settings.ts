import fc from 'fast-check';
import type { Accommodation } from '@/domain/school/accommodation';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { usualSettings } from '@/domain/school/usual-settings';
import { wallTimeOf } from '@/domain/school/wall-time';

/** Zones north and south, whole and half hours, one that changes by half an hour, one that never does. */
export const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'UTC',
);

export const instants = fc
  .date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

const nearChanges = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29T01:00Z',
      '2026-10-25T01:00Z',
      '2026-03-08T07:00Z',
      '2026-11-01T06:00Z',
    ),
    fc.integer({ min: -300, max: 300 }),
  )
  .map(([change, minutes]) => new Date(new Date(change).getTime() + minutes * 60_000));

/** Wall times of two years, many of them about a change of daylight saving. */
export const wallTimes = fc
  .tuple(fc.oneof(instants, nearChanges), zones)
  .map(([instant, zone]) => wallTimeOf(instant, zone));

const sometimes = fc.option(wallTimes, { nil: null });

export const accommodations: fc.Arbitrary<Accommodation> = fc.record({
  timeFactor: fc.integer({ min: 100, max: 1000 }).map((percent) => percent / 100),
  noTimeLimit: fc.boolean(),
  extraAttempts: fc.integer({ min: 0, max: 5 }),
  due: sometimes,
  closes: sometimes,
});

/** Quizzes with windows in any order: what a form refuses must still not break a rule. */
export const quizzes: fc.Arbitrary<QuizSettings> = fc
  .record({
    opens: sometimes,
    due: sometimes,
    closes: sometimes,
    closing: fc.constantFrom('cuts-off' as const, 'last-start' as const),
    timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
    attempts: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  })
  .map((some) => ({ ...usualSettings({ by: 'hand', items: ['a'] }), ...some }));
