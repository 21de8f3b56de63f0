import fc from 'fast-check';
import { dayAfter, daysBetween, isZone, startOfStudyDay, studyDay } from '@/domain/study/study-day';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...zones);
const instant = fc.date({
  min: new Date('1971-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('a study day', () => {
  it('starts at 4:00 wall time, so a late evening is one day', () => {
    expect(studyDay(new Date('2026-03-10T02:59:59Z'), 'Europe/Berlin')).toBe('2026-03-09');
    expect(studyDay(new Date('2026-03-10T03:00:00Z'), 'Europe/Berlin')).toBe('2026-03-10');
    expect(startOfStudyDay('2026-03-10', 'Europe/Berlin')).toEqual(
      new Date('2026-03-10T03:00:00Z'),
    );
  });

  it('starts at 4:00 on the days the clocks change as well', () => {
    expect(startOfStudyDay('2026-03-29', 'Europe/Berlin')).toEqual(
      new Date('2026-03-29T02:00:00Z'),
    );
    expect(startOfStudyDay('2026-10-25', 'Europe/Berlin')).toEqual(
      new Date('2026-10-25T03:00:00Z'),
    );
  });

  it('begins when the clocks have passed a date that a zone left out', () => {
    // Samoa had no 30 December 2011.
    expect(startOfStudyDay('2011-12-30', 'Pacific/Apia')).toEqual(new Date('2011-12-30T10:00:00Z'));
    expect(startOfStudyDay('2011-12-31', 'Pacific/Apia')).toEqual(new Date('2011-12-30T14:00:00Z'));
  });

  it('holds exactly the instants from its start to the start of the next, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const day = studyDay(at, where);
        expect(startOfStudyDay(day, where).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(startOfStudyDay(dayAfter(day, 1), where).getTime()).toBeGreaterThan(at.getTime());
      }),
      { numRuns: 400 },
    );
  });

  it('is its own at its start and the day before a millisecond earlier', () => {
    fc.assert(
      fc.property(instant, zone, (at, where) => {
        const day = studyDay(at, where);
        const start = startOfStudyDay(day, where);
        expect(studyDay(start, where)).toBe(day);
        expect(studyDay(new Date(start.getTime() - 1), where)).toBe(dayAfter(day, -1));
      }),
      { numRuns: 400 },
    );
  });

  it('is counted in days of the calendar', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
    fc.assert(
      fc.property(instant, fc.integer({ min: -40_000, max: 40_000 }), (at, days) => {
        const day = studyDay(at, 'UTC');
        expect(daysBetween(day, dayAfter(day, days))).toBe(days);
      }),
    );
  });

  it('needs a zone that exists', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    for (const none of ['', 'Mars/Olympus', 'Europe/Berlin; DROP', '🌍', 'undefined']) {
      expect(isZone(none)).toBe(false);
    }
  });
});
