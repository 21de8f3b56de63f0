import fc from 'fast-check';
import { replay } from '@/domain/study/replay';
import { defaultStudySettings, newCardState, schedule } from '@/domain/study/schedule';
import { anyReviews, anySettings } from './reviews';

const none = new Set<string>();

describe('replaying what happened to a card', () => {
  it('gives the state that rating it step by step gave', () => {
    fc.assert(
      fc.property(anyReviews, anySettings, (reviews, settings) => {
        const first = reviews[0];
        const stepwise = first
          ? reviews.reduce(
              (state, review) => schedule(state, review.rating, review, settings),
              newCardState(first.at),
            )
          : null;
        expect(replay(reviews, none, [], settings)).toEqual(stepwise);
      }),
    );
  });

  it('does not mind the order or how often facts arrive', () => {
    const shuffledTwice = anyReviews.chain((reviews) =>
      fc.tuple(
        fc.constant(reviews),
        fc.shuffledSubarray([...reviews, ...reviews], {
          minLength: reviews.length * 2,
          maxLength: reviews.length * 2,
        }),
        fc.subarray(reviews.map(({ id }) => id)),
      ),
    );
    fc.assert(
      fc.property(shuffledTwice, anySettings, ([reviews, arrived, undone], settings) => {
        const misses = reviews
          .slice(0, 2)
          .map(({ id, at }) => ({ responseId: `response-${id}`, at: new Date(at.getTime() + 5) }));
        const left = reviews.filter(({ id }) => !undone.includes(id));
        expect(replay(arrived, new Set(undone), [...misses].reverse(), settings)).toEqual(
          replay(left, none, misses, settings),
        );
      }),
    );
  });

  it('leaves nothing when the only review is taken back', () => {
    const reviews = [
      {
        id: 'a',
        deviceId: 'desk',
        counter: 1,
        rating: 3 as const,
        at: new Date('2026-01-01T12:00:00Z'),
        studyDay: '2026-01-01',
        zone: 'UTC',
      },
    ];
    expect(replay(reviews, new Set(['a']), [], defaultStudySettings)).toBeNull();
  });
});

describe('a miss', () => {
  const review = {
    id: 'a',
    deviceId: 'desk',
    counter: 1,
    rating: 4 as const,
    at: new Date('2026-01-01T12:00:00Z'),
    studyDay: '2026-01-01',
    zone: 'UTC',
  };
  const known = replay([review], none, [], defaultStudySettings);
  const miss = { responseId: 'r1', at: new Date('2026-01-02T12:00:00Z') };

  it('makes a new card due at once', () => {
    expect(replay([], none, [miss], defaultStudySettings)).toMatchObject({
      state: 'new',
      dueAt: miss.at,
      missedBy: 'r1',
    });
  });

  it('makes a known card due at once and leaves its memory as it was', () => {
    const missed = replay([review], none, [miss], defaultStudySettings);
    expect(missed).toEqual({ ...known, dueAt: miss.at, dueDay: null, missedBy: 'r1' });
  });

  it('no longer counts once the card is reviewed, and counts again when that is taken back', () => {
    const later = { ...review, id: 'b', counter: 2, at: new Date('2026-01-03T12:00:00Z') };
    const reviewed = replay([review, later], none, [miss], defaultStudySettings);
    expect(reviewed?.dueDay).not.toBeNull();
    expect(replay([review, later], new Set(['b']), [miss], defaultStudySettings)?.dueAt).toEqual(
      miss.at,
    );
  });
});
