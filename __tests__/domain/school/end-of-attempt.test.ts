import fc from 'fast-check';
import { noAccommodation, overlaid } from '@/domain/school/accommodation';
import { windowsProblem } from '@/domain/school/assignment-settings';
import { type AttemptEnd, closingFor, dueFor, endOfAttempt } from '@/domain/school/end-of-attempt';
import { usualSettings } from '@/domain/school/usual-settings';
import { instantOf } from '@/domain/school/wall-time';
import { accommodations, instants, quizzes, wallTimes, zones } from './settings';

const quiz = usualSettings({ by: 'hand', items: ['a'] });
const start = new Date('2026-11-27T08:00:17.000Z');

/** Without an end, an attempt ends after everything. */
function timeOf(end: AttemptEnd): number {
  return end.by === 'nothing' ? Number.POSITIVE_INFINITY : end.at.getTime();
}

it('ends by the limit, to the second of the start', () => {
  const end = endOfAttempt({ ...quiz, timeLimitMinutes: 20 }, noAccommodation, start, 'UTC');
  expect(end).toEqual({
    by: 'limit',
    at: new Date('2026-11-27T08:20:17.000Z'),
    minutes: { all: 20, usual: 20, extra: 0 },
  });
});

it('tells "30 minutes: 20 and your 10"', () => {
  const own = { ...noAccommodation, timeFactor: 1.5 };
  const end = endOfAttempt({ ...quiz, timeLimitMinutes: 20 }, own, start, 'UTC');
  expect(end).toEqual({
    by: 'limit',
    at: new Date('2026-11-27T08:30:17.000Z'),
    minutes: { all: 30, usual: 20, extra: 10 },
  });
});

it('gives whole minutes, and none for an error of the machine', () => {
  const minutes = (timeLimitMinutes: number, timeFactor: number) => {
    const own = { ...noAccommodation, timeFactor };
    const end = endOfAttempt({ ...quiz, timeLimitMinutes }, own, start, 'UTC');
    return end.by === 'nothing' ? null : end.minutes?.all;
  };
  expect(minutes(20, 1.1)).toBe(22);
  expect(minutes(10, 1.25)).toBe(13);
  for (let limit = 1; limit <= 600; limit += 7) {
    for (let percent = 0; percent <= 900; percent += 5) {
      expect(minutes(limit, 1 + percent / 100)).toBe(limit + Math.ceil((limit * percent) / 100));
    }
  }
});

it('keeps what was promised when daylight saving changes between opening and closing', () => {
  const rules = {
    ...quiz,
    opens: '2026-03-27T08:00',
    due: '2026-03-30T08:00',
    closes: '2026-03-30T20:00',
  };
  const end = endOfAttempt(rules, noAccommodation, start, 'Europe/Berlin');
  // Twenty o'clock by the wall, which is summer time by then.
  expect(end).toMatchObject({ by: 'closing', at: new Date('2026-03-30T18:00:00.000Z') });
  expect(endOfAttempt(rules, noAccommodation, start, 'Asia/Kathmandu')).toMatchObject({
    at: new Date('2026-03-30T14:15:00.000Z'),
  });
});

it('ends by nothing without a limit and a closing that cuts off', () => {
  fc.assert(
    fc.property(quizzes, accommodations, instants, zones, (rules, own, at, zone) => {
      const unlimited = { ...rules, timeLimitMinutes: null, closing: 'last-start' as const };
      expect(endOfAttempt(unlimited, own, at, zone)).toEqual({ by: 'nothing' });
      const freed = { ...own, noTimeLimit: true };
      expect(endOfAttempt({ ...rules, closing: 'last-start' }, freed, at, zone)).toEqual({
        by: 'nothing',
      });
    }),
  );
});

it('never ends after a closing that cuts off, and by it only there', () => {
  fc.assert(
    fc.property(quizzes, accommodations, instants, zones, (rules, own, at, zone) => {
      const end = endOfAttempt(rules, own, at, zone);
      const closes = closingFor(rules, own);
      if (rules.closing === 'cuts-off' && closes !== null) {
        expect(timeOf(end)).toBeLessThanOrEqual(instantOf(closes, zone).getTime());
      }
      if (end.by === 'closing') expect(rules.closing).toBe('cuts-off');
    }),
  );
});

it('ends no earlier for a later start, a larger factor, a longer limit or any more that is granted', () => {
  fc.assert(
    fc.property(
      quizzes,
      fc.tuple(accommodations, accommodations),
      fc.tuple(instants, instants),
      zones,
      fc.integer({ min: 0, max: 60 }),
      (rules, [own, more], [a, b], zone, longer) => {
        const end = timeOf(endOfAttempt(rules, own, a, zone));
        const later = new Date(Math.max(a.getTime(), b.getTime()));
        expect(timeOf(endOfAttempt(rules, own, later, zone))).toBeGreaterThanOrEqual(end);
        const factor = { ...own, timeFactor: Math.max(own.timeFactor, more.timeFactor) };
        expect(timeOf(endOfAttempt(rules, factor, a, zone))).toBeGreaterThanOrEqual(end);
        expect(timeOf(endOfAttempt(rules, overlaid(own, more), a, zone))).toBeGreaterThanOrEqual(
          end,
        );
        const timeLimitMinutes =
          rules.timeLimitMinutes === null ? null : rules.timeLimitMinutes + longer;
        expect(
          timeOf(endOfAttempt({ ...rules, timeLimitMinutes }, own, a, zone)),
        ).toBeGreaterThanOrEqual(end);
      },
    ),
  );
});

it('gives a student nothing less than the class, and closes nothing before it is due', () => {
  fc.assert(
    fc.property(quizzes, accommodations, (rules, own) => {
      const closes = closingFor(rules, own);
      const due = dueFor(rules, own);
      if (rules.due === null) expect(due).toBeNull();
      else expect(due !== null && due >= rules.due).toBe(true);
      if (rules.closes === null) expect(closes).toBeNull();
      else expect(closes !== null && closes >= rules.closes).toBe(true);
      if (due !== null && closes !== null) expect(closes >= due).toBe(true);
    }),
  );
});

it('ends what was begun with the due date where late work is refused, whatever closing does', () => {
  const rules = {
    ...quiz,
    due: '2026-11-27T12:00',
    closing: 'last-start',
    late: { rule: 'refuse' },
  } as const;
  expect(endOfAttempt(rules, noAccommodation, new Date('2026-11-27T11:00Z'), 'UTC')).toMatchObject({
    by: 'closing',
    at: new Date('2026-11-27T12:00Z'),
  });
});

it('leaves as long a late window after a due date of one’s own', () => {
  const rules = { ...quiz, due: '2026-11-10T12:00', closes: '2026-11-12T12:00' };
  const own = { ...noAccommodation, due: '2026-11-13T12:00' };
  expect(closingFor(rules, own)).toBe('2026-11-15T12:00');
  expect(closingFor(rules, { ...own, timeFactor: 1.5 })).toBe('2026-11-16T12:00');
});

it('makes the late window longer by the same factor', () => {
  const rules = { ...quiz, due: '2026-11-27T12:00', closes: '2026-11-29T12:00' };
  expect(closingFor(rules, { ...noAccommodation, timeFactor: 1.5 })).toBe('2026-11-30T12:00');
  expect(closingFor(rules, noAccommodation)).toBe('2026-11-29T12:00');
});

it('finds windows that are out of order at their field, and lets through those in order', () => {
  expect(windowsProblem({ opens: '2026-11-27T12:00', due: '2026-11-27T12:00', closes: null })).toBe(
    'due',
  );
  expect(windowsProblem({ opens: null, due: '2026-11-27T12:00', closes: '2026-11-27T11:59' })).toBe(
    'closes',
  );
  expect(windowsProblem({ opens: '2026-11-27T12:00', due: null, closes: '2026-11-26T12:00' })).toBe(
    'closes',
  );
  const optional = fc.option(wallTimes, { nil: null });
  fc.assert(
    fc.property(optional, optional, optional, zones, (opens, due, closes, zone) => {
      if (windowsProblem({ opens, due, closes }) !== null) return;
      const instantsInOrder = [opens, due, closes]
        .filter((wall) => wall !== null)
        .map((wall) => instantOf(wall, zone).getTime());
      expect(instantsInOrder).toEqual([...instantsInOrder].sort((a, b) => a - b));
    }),
  );
});

it('lets the more generous hold of what is granted for all and for one', () => {
  fc.assert(
    fc.property(accommodations, accommodations, (forAll, forThis) => {
      const both = overlaid(forAll, forThis);
      expect(both).toEqual(overlaid(forThis, forAll));
      expect(overlaid(both, forAll)).toEqual(both);
      expect(overlaid(noAccommodation, forAll)).toEqual(forAll);
      for (const one of [forAll, forThis]) {
        expect(both.timeFactor).toBeGreaterThanOrEqual(one.timeFactor);
        expect(both.extraAttempts).toBeGreaterThanOrEqual(one.extraAttempts);
        expect(both.noTimeLimit || !one.noTimeLimit).toBe(true);
        expect((both.due ?? '') >= (one.due ?? '')).toBe(true);
        expect((both.closes ?? '') >= (one.closes ?? '')).toBe(true);
      }
    }),
  );
});
