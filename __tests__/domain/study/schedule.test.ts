import fc from 'fast-check';
import {
  type CardState,
  defaultStudySettings,
  type Interval,
  intervals,
  newCardState,
  type ReviewMoment,
  ratings,
  retrievability,
  type StudySettings,
  schedule,
} from '@/domain/study/schedule';
import { dayAfter, daysBetween, startOfStudyDay } from '@/domain/study/study-day';
import { anyRating, anyReviews, anySettings } from './reviews';

function moment(day: string, time = '12:00:00'): ReviewMoment {
  return { at: new Date(`${day}T${time}Z`), studyDay: day, zone: 'UTC' };
}

function studied(
  reviews: readonly (ReviewMoment & { rating: 1 | 2 | 3 | 4 })[],
  settings: StudySettings,
) {
  return reviews.reduce<CardState>(
    (state, review) => schedule(state, review.rating, review, settings),
    newCardState(new Date(0)),
  );
}

const minutes = ({ unit, count }: Interval) => (unit === 'day' ? count * 1440 : count);

describe('the schedule of a card', () => {
  const fresh = newCardState(new Date('2026-01-01T12:00:00Z'));

  it('teaches a new card in minutes, then in days', () => {
    const learning = schedule(fresh, 3, moment('2026-01-01'), defaultStudySettings);
    expect(learning).toMatchObject({ state: 'learning', dueDay: null, step: 1 });
    expect(learning.dueAt).toEqual(new Date('2026-01-01T12:10:00Z'));
    const known = schedule(learning, 3, moment('2026-01-01', '12:10:00'), defaultStudySettings);
    expect(known).toMatchObject({ state: 'review', dueDay: '2026-01-03', repetitions: 2 });
    expect(known.dueAt).toEqual(new Date('2026-01-03T04:00:00Z'));
  });

  it('shows the four next intervals before the card is rated', () => {
    expect(intervals(fresh, moment('2026-01-01'), defaultStudySettings)).toEqual([
      { unit: 'minute', count: 1 },
      { unit: 'minute', count: 6 },
      { unit: 'minute', count: 10 },
      { unit: 'day', count: 8 },
    ]);
  });

  it('asks a failed card again in ten minutes, and counts the lapse', () => {
    const known = studied(
      [
        { ...moment('2026-01-01'), rating: 4 },
        { ...moment('2026-01-09'), rating: 3 },
      ],
      defaultStudySettings,
    );
    const failed = schedule(known, 1, moment('2026-02-15'), defaultStudySettings);
    expect(failed).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(failed.dueAt).toEqual(new Date('2026-02-15T12:10:00Z'));
    expect(failed.stability).toBeLessThan(known.stability ?? 0);
  });

  it('counts two reviews of one evening as one study day, though UTC midnight lies between', () => {
    const evening = { studyDay: '2026-01-01', zone: 'America/New_York' };
    const first = { ...evening, at: new Date('2026-01-01T23:50:00Z'), rating: 3 as const };
    const across = { ...evening, at: new Date('2026-01-02T00:05:00Z'), rating: 3 as const };
    const before = { ...evening, at: new Date('2026-01-01T23:59:00Z'), rating: 3 as const };
    expect(studied([first, across], defaultStudySettings).stability).toBe(
      studied([first, before], defaultStudySettings).stability,
    );
  });

  it('never lets a step of minutes reach past the next study day', () => {
    const late = { at: new Date('2026-01-02T03:58:00Z'), studyDay: '2026-01-01', zone: 'UTC' };
    expect(schedule(fresh, 3, late, defaultStudySettings).dueAt).toEqual(
      new Date('2026-01-02T04:00:00Z'),
    );
  });

  it('keeps Again ≤ Hard ≤ Good ≤ Easy ≤ maximum, in what is shown and in what is due', () => {
    fc.assert(
      fc.property(anyReviews, anySettings, (reviews, settings) => {
        const state = studied(reviews.slice(0, -1), settings);
        const next = reviews.at(-1);
        if (!next) return;
        const shown = intervals(state, next, settings).map(minutes);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(shown[3]).toBeLessThanOrEqual(settings.maximumIntervalDays * 1440);
        const after = ratings.map((rating) => schedule(state, rating, next, settings));
        const due = after.map(({ dueAt }) => dueAt.getTime());
        expect(due).toEqual([...due].sort((a, b) => a - b));
        for (const { dueAt, dueDay } of after) {
          expect(dueAt.getTime()).toBeGreaterThanOrEqual(next.at.getTime());
          if (dueDay === null) continue;
          expect(dueAt).toEqual(startOfStudyDay(dueDay, next.zone));
          const days = daysBetween(next.studyDay, dueDay);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(settings.maximumIntervalDays);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does what the buttons say', () => {
    fc.assert(
      fc.property(anyReviews, anySettings, anyRating, (reviews, settings, rating) => {
        const state = studied(reviews.slice(0, -1), settings);
        const next = reviews.at(-1);
        if (!next) return;
        const shown = intervals(state, next, settings)[rating - 1];
        const { dueDay } = schedule(state, rating, next, settings);
        expect(shown?.unit).toBe(dueDay === null ? 'minute' : 'day');
        if (dueDay !== null) expect(dueDay).toBe(dayAfter(next.studyDay, shown?.count ?? 0));
      }),
    );
  });

  it('keeps stability, difficulty and retrievability in their ranges', () => {
    fc.assert(
      fc.property(anyReviews, anySettings, (reviews, settings) => {
        const state = studied(reviews, settings);
        const last = reviews.at(-1);
        if (!last) return;
        expect(state.stability).toBeGreaterThanOrEqual(0.001);
        expect(state.stability).toBeLessThanOrEqual(36_500);
        expect(state.difficulty).toBeGreaterThanOrEqual(1);
        expect(state.difficulty).toBeLessThanOrEqual(10);
        const chances = [0, 1, 30, 3000].map(
          (days) => retrievability(state, dayAfter(last.studyDay, days)) ?? -1,
        );
        expect(chances).toEqual([...chances].sort((a, b) => b - a));
        expect(Math.max(...chances)).toBeLessThanOrEqual(1);
        expect(Math.min(...chances)).toBeGreaterThan(0);
      }),
    );
  });

  it('takes a review dated before the last as one of its day, without a fault', () => {
    const known = studied([{ ...moment('2026-01-10'), rating: 4 }], defaultStudySettings);
    const early = schedule(known, 3, moment('2026-01-02'), defaultStudySettings);
    expect(early.stability).toBe(
      schedule(known, 3, moment('2026-01-10'), defaultStudySettings).stability,
    );
  });

  it('knows nothing of the recall of a card never reviewed', () => {
    expect(retrievability(fresh, '2026-01-01')).toBeNull();
  });
});
