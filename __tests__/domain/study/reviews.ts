import fc from 'fast-check';
import type { Review } from '@/domain/study/replay';
import { ratings, type StudySettings } from '@/domain/study/schedule';
import { studyDay } from '@/domain/study/study-day';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** Settings a learner may choose, the odd ones included. */
export const anySettings: fc.Arbitrary<StudySettings> = fc.record({
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  newCardsADay: fc.integer({ min: 0, max: 50 }),
  reviewsADay: fc.integer({ min: 0, max: 200 }),
  maximumIntervalDays: fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 36_500 }),
  ),
});

export const anyRating = fc.constantFrom(...ratings);

const pause = fc.oneof(
  fc.integer({ min: 0, max: 30 * 60_000 }),
  fc.integer({ min: 0, max: 3 * 86_400_000 }),
  fc.integer({ min: 0, max: 400 * 86_400_000 }),
);

/** Reviews of one card in the order they were taken, minutes to months apart, while travelling. */
export const anyReviews: fc.Arbitrary<Review[]> = fc
  .tuple(
    fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.array(
      fc.record({
        pause,
        rating: anyRating,
        zone: fc.constantFrom(...zones),
        deviceId: fc.constantFrom('desk', 'phone'),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([start, taken]) => {
    let at = start.getTime();
    return taken.map(({ pause: waited, rating, zone, deviceId }, index) => {
      // Never the same instant twice: the order taken is then the order in time.
      at += waited + 1;
      const moment = new Date(at);
      return {
        id: `review-${index}`,
        deviceId,
        counter: index + 1,
        rating,
        at: moment,
        zone,
        studyDay: studyDay(moment, zone),
      };
    });
  });
