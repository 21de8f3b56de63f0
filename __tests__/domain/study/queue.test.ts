import fc from 'fast-check';
import { type Candidate, studyQueue } from '@/domain/study/queue';
import { type CardState, defaultStudySettings, newCardState } from '@/domain/study/schedule';
import { dayAfter, startOfStudyDay } from '@/domain/study/study-day';
import { anySettings } from './reviews';

const now = new Date('2026-01-10T12:00:00Z');
const today = '2026-01-10';
const moment = { now, today, zone: 'UTC' };
const nothing = { newCards: 0, reviews: 0 };

function known(dueDay: string, change: Partial<CardState> = {}): CardState {
  return {
    ...newCardState(now),
    state: 'review',
    dueDay,
    dueAt: startOfStudyDay(dueDay, 'UTC'),
    stability: 5,
    difficulty: 5,
    repetitions: 2,
    lastReviewAt: new Date('2026-01-05T12:00:00Z'),
    lastStudyDay: '2026-01-05',
    ...change,
  };
}

function learned(dueAt: Date): CardState {
  return { ...known(today), state: 'learning', dueDay: null, dueAt };
}

const card = (id: string, state: CardState | null = null, siblings = id): Candidate => ({
  id,
  siblings,
  state,
});
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('the queue', () => {
  it('asks what is being learned, then what is due, then what is new', () => {
    const queue = studyQueue(
      [
        card('new'),
        card('due', known(today)),
        card('later', known('2026-01-11')),
        card('learning', learned(inMinutes(-1))),
      ],
      nothing,
      defaultStudySettings,
      moment,
    );
    expect(queue.order).toEqual(['learning', 'due', 'new']);
    expect(queue.counts).toEqual({ new: 1, learning: 1, due: 1 });
    expect(queue.nextDueAt).toBeNull();
  });

  it('asks first what is likeliest forgotten, and what was missed in a quiz before that', () => {
    const queue = studyQueue(
      [
        card('firm', known(today, { stability: 50 })),
        card('weak', known(today, { stability: 2 })),
        card('missed', known(today, { dueDay: null, dueAt: inMinutes(-5), missedBy: 'r' })),
      ],
      nothing,
      defaultStudySettings,
      moment,
    );
    expect(queue.order).toEqual(['missed', 'weak', 'firm']);
  });

  it('asks a card missed before it was ever studied, whatever the limit of new cards', () => {
    const missed = { ...newCardState(inMinutes(-1)), missedBy: 'r' };
    const settings = { ...defaultStudySettings, newCardsADay: 0 };
    const queue = studyQueue([card('new'), card('missed', missed)], nothing, settings, moment);
    expect(queue.order).toEqual(['missed']);
    expect(queue.counts).toEqual({ new: 0, learning: 0, due: 1 });
  });

  it('keeps the limits of the study day', () => {
    const fresh = Array.from({ length: 12 }, (_, index) => card(`new-${index}`));
    const settings = { ...defaultStudySettings, newCardsADay: 5, reviewsADay: 1 };
    const due = [card('a', known(today)), card('b', known(today))];
    const queue = studyQueue([...fresh, ...due], { newCards: 3, reviews: 0 }, settings, moment);
    expect(queue.order).toEqual(['a', 'new-0', 'new-1']);
    const done = studyQueue([...fresh, ...due], { newCards: 5, reviews: 1 }, settings, moment);
    expect(done.order).toEqual([]);
    expect(done.nextDueAt).toEqual(startOfStudyDay('2026-01-11', 'UTC'));
  });

  it('says when the next one falls due when there is nothing to ask', () => {
    const queue = studyQueue(
      [card('a', known('2026-01-14')), card('b', known('2026-01-12'))],
      nothing,
      defaultStudySettings,
      moment,
    );
    expect(queue).toMatchObject({ order: [], nextDueAt: new Date('2026-01-12T04:00:00Z') });
    expect(studyQueue([], nothing, defaultStudySettings, moment).nextDueAt).toBeNull();
  });

  it('asks a card being learned a little early rather than let the learner wait', () => {
    const soon = card('soon', learned(inMinutes(8)));
    expect(studyQueue([soon], nothing, defaultStudySettings, moment).order).toEqual(['soon']);
    expect(studyQueue([soon, card('new')], nothing, defaultStudySettings, moment).order).toEqual([
      'new',
    ]);
    const far = card('far', learned(inMinutes(40)));
    expect(studyQueue([far], nothing, defaultStudySettings, moment)).toMatchObject({
      order: [],
      nextDueAt: inMinutes(40),
    });
  });

  it('goes by the study day where the learner is now, not by the zone of the last review', () => {
    // Reviewed in New York, due on the 10th there; the learner is in Tokyo, where the 10th has begun.
    const travelled = card(
      'a',
      known(today, { dueAt: startOfStudyDay(today, 'America/New_York') }),
    );
    const tokyo = { now: new Date('2026-01-09T20:00:00Z'), today, zone: 'Asia/Tokyo' };
    expect(studyQueue([travelled], nothing, defaultStudySettings, tokyo).order).toEqual(['a']);
  });

  it('keeps siblings apart where another card can come between', () => {
    const queue = studyQueue(
      [card('a1', null, 'a'), card('a2', null, 'a'), card('b1', null, 'b'), card('a3', null, 'a')],
      nothing,
      defaultStudySettings,
      moment,
    );
    expect(queue.order).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('asks no card twice and none that is not due, with any cards and settings', () => {
    const state = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -30, max: 30 }).map((days) => known(dayAfter(today, days))),
      fc.integer({ min: -600, max: 600 }).map((minutes) => learned(inMinutes(minutes))),
    );
    fc.assert(
      fc.property(fc.array(state, { maxLength: 40 }), anySettings, (states, settings) => {
        const cards = states.map((each, index) => card(`${index}`, each, `${index % 7}`));
        const queue = studyQueue(cards, nothing, settings, moment);
        expect(new Set(queue.order).size).toBe(queue.order.length);
        expect(queue.counts.new).toBeLessThanOrEqual(settings.newCardsADay);
        expect(queue.counts.due).toBeLessThanOrEqual(settings.reviewsADay);
        if (queue.order.length > 0) expect(queue.nextDueAt).toBeNull();
        for (const id of queue.order) {
          const asked = cards[Number(id)]?.state;
          if (asked?.dueDay) expect(asked.dueDay <= today).toBe(true);
        }
        if (queue.nextDueAt) expect(queue.nextDueAt.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});
