import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Result } from '@/domain/result';
import type { Deal } from '@/domain/study/queue';
import type { Database } from '@/server/database/client';
import { dueCards } from '@/server/study/due-cards';
import { rebuildCardStates } from '@/server/study/rebuild-card-states';
import { saveReview } from '@/server/study/save-review';
import { studyCounts } from '@/server/study/study-counts';
import { undoReview } from '@/server/study/undo-review';
import { withDatabase } from '../../support/database';
import { factOf, guest, review, worldAt } from './reviewing';
import { shortLetter } from './short-letter';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));

const nobody = { learnerId: null };
const noon = '2026-03-10T12:00:00.000Z';

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const idsOf = (deal: Deal) => deal.cards.map(({ card }) => card.id);

async function statesOf(database: Database, learnerId: string) {
  const rows = await database.cardState.findMany({
    where: { learnerId },
    orderBy: [{ document: 'asc' }, { cardId: 'asc' }],
  });
  return rows.map(({ updatedAt: _, ...state }) => state);
}

withDatabase((database) => {
  const save = (
    learner: { learnerId: string | null },
    fact: unknown,
    at: string | Date = '2026-03-10T12:00:05.000Z',
  ) => saveReview(fact, learner, worldAt(database(), at));
  const undo = (
    learner: { learnerId: string },
    reviewId: string,
    at = '2026-03-10T12:01:00.000Z',
  ) => undoReview(factOf({ review: reviewId, undoneAt: at }), learner, worldAt(database(), at));

  describe('cards for somebody without a session', () => {
    it('are all new, in the order of the letter, within the limit of a day', async () => {
      const deal = accepted(
        await dueCards({ document: 'short-letter' }, nobody, worldAt(database(), noon)),
      );
      expect(deal.counts).toEqual({ new: 10, learning: 0, due: 0 });
      expect(deal.waiting).toBe(10);
      expect(idsOf(deal).slice(0, 2)).toEqual(['term/trade', 'claim/trade']);
      expect(deal.cards[0]?.intervals[3]).toEqual({ unit: 'day', count: 8 });
    });

    it('are not there for a document that is not', async () => {
      const world = worldAt(database(), noon);
      expect(await dueCards({ document: 'no-such' }, nobody, world)).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(
        await dueCards({ document: 'short-letter', zone: 'Mars/Base' }, nobody, world),
      ).toMatchObject({ problem: { code: 'malformed', field: 'zone' } });
    });
  });

  describe('a review', () => {
    it('is kept with its study day, moves the card on and brings the next cards', async () => {
      const learner = await guest(database());
      const fact = review('claim/trade', 4, '2026-03-10T03:30:00.000Z', 'America/New_York');
      const deal = accepted(await save(learner, fact));
      expect(idsOf(deal)).not.toContain('claim/trade');
      expect(deal.cards.length).toBeLessThanOrEqual(8);
      const log = await database().reviewLog.findUniqueOrThrow({ where: { id: fact.id } });
      expect(log).toMatchObject({ studyDay: '2026-03-09', zone: 'America/New_York', rating: 4 });
      expect(await statesOf(database(), learner.learnerId)).toMatchObject([
        {
          state: 'review',
          dueDay: '2026-03-17',
          dueAt: new Date('2026-03-17T08:00:00.000Z'),
          repetitions: 1,
        },
      ]);
    });

    it('counts once, however often it is sent', async () => {
      const learner = await guest(database());
      const fact = review('claim/trade', 3, noon);
      const answers = await Promise.all([save(learner, fact), save(learner, fact)]);
      answers.push(await save(learner, fact));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
      const [state] = await statesOf(database(), learner.learnerId);
      expect(state?.repetitions).toBe(1);
    });

    it('is refused under a counter that another review has taken', async () => {
      const learner = await guest(database());
      const fact = review('claim/trade', 3, noon);
      await save(learner, fact);
      expect(await save(learner, { ...fact, id: randomUUID() })).toMatchObject({
        problem: { code: 'counter-reused' },
      });
      expect(await save(await guest(database()), fact)).toMatchObject({
        problem: { code: 'counter-reused' },
      });
    });

    it('is refused without a session, for an unknown card, and with an impossible rating', async () => {
      const learner = await guest(database());
      expect(await save(nobody, review('claim/trade', 3, noon))).toMatchObject({
        problem: { code: 'no-session' },
      });
      expect(await save(learner, review('claim/none', 3, noon))).toMatchObject({
        problem: { code: 'not-found' },
      });
      for (const rating of [0, 5, 2.5, '3', null]) {
        expect(await save(learner, { ...review('claim/trade', 3, noon), rating })).toMatchObject({
          problem: { code: 'malformed', field: 'rating' },
        });
      }
      expect(await save(learner, review('claim/trade', 3, noon, 'Nowhere'))).toMatchObject({
        problem: { code: 'malformed', field: 'zone' },
      });
      expect(await save(learner, review('claim/trade', 3, 'yesterday'))).toMatchObject({
        problem: { code: 'malformed', field: 'reviewedAt' },
      });
    });

    it('dated in the future counts as taken when it arrived', async () => {
      const learner = await guest(database());
      const fact = review('claim/trade', 3, '2031-01-01T00:00:00.000Z');
      accepted(await save(learner, fact));
      const log = await database().reviewLog.findUniqueOrThrow({ where: { id: fact.id } });
      expect(log).toMatchObject({
        reviewedAt: new Date('2026-03-10T12:00:05.000Z'),
        studyDay: '2026-03-10',
      });
    });

    it('takes its place in time when it comes late', async () => {
      const facts = [
        review('claim/trade', 3, '2026-03-01T12:00:00.000Z'),
        review('claim/trade', 3, '2026-03-01T12:11:00.000Z', 'Asia/Tokyo'),
        review('claim/trade', 1, '2026-03-06T12:00:00.000Z'),
        review('claim/trade', 3, '2026-03-06T12:15:00.000Z'),
      ];
      const states = [];
      for (const order of [facts, [...facts].reverse()]) {
        const learner = await guest(database());
        // The log is one learner's own, so the same reviews need ids of their own.
        for (const fact of order) accepted(await save(learner, { ...fact, id: randomUUID() }));
        const [state] = await statesOf(database(), learner.learnerId);
        states.push({ ...state, learnerId: '' });
      }
      expect(states[0]).toEqual(states[1]);
      expect(states[0]).toMatchObject({ repetitions: 4, lapses: 1 });
    });

    it('loses no other review that comes at the same moment', async () => {
      const learner = await guest(database());
      const facts = [1, 2, 3, 4, 5].map((minute) =>
        review('claim/trade', 3, `2026-03-10T11:0${minute}:00.000Z`),
      );
      for (const result of await Promise.all(facts.map((fact) => save(learner, fact)))) {
        expect(result.ok).toBe(true);
      }
      const [state] = await statesOf(database(), learner.learnerId);
      expect(state?.repetitions).toBe(5);
    });

    it('of a learned card brings it back within the session', async () => {
      const learner = await guest(database());
      accepted(await save(learner, review('claim/trade', 1, noon), noon));
      const later = worldAt(database(), '2026-03-10T12:01:30.000Z');
      const deal = accepted(await dueCards({ document: 'short-letter' }, learner, later));
      expect(idsOf(deal)[0]).toBe('claim/trade');
      expect(deal.counts).toEqual({ new: 9, learning: 1, due: 0 });
    });
  });

  describe('taking a review back', () => {
    it('puts the card where it was', async () => {
      const learner = await guest(database());
      accepted(await save(learner, review('claim/trade', 4, '2026-03-01T12:00:00.000Z')));
      const before = await statesOf(database(), learner.learnerId);
      const slip = review('claim/trade', 1, noon);
      accepted(await save(learner, slip));
      expect(await statesOf(database(), learner.learnerId)).not.toEqual(before);
      accepted(await undo(learner, slip.id));
      expect(await statesOf(database(), learner.learnerId)).toEqual(before);
      expect(await database().reviewLog.count({ where: { learnerId: learner.learnerId } })).toBe(2);
    });

    it('makes a card new again, and may be asked for twice', async () => {
      const learner = await guest(database());
      const fact = review('claim/trade', 3, noon);
      accepted(await save(learner, fact));
      const deal = accepted(await undo(learner, fact.id));
      expect(deal.counts.new).toBe(10);
      accepted(await undo(learner, fact.id));
      expect(await statesOf(database(), learner.learnerId)).toEqual([]);
    });

    it('is not possible with somebody else’s review', async () => {
      const fact = review('claim/trade', 3, noon);
      accepted(await save(await guest(database()), fact));
      expect(await undo(await guest(database()), fact.id)).toMatchObject({
        problem: { code: 'not-found' },
      });
    });
  });

  describe('the limits of a study day', () => {
    it('count new cards met today and let the rest wait for tomorrow', async () => {
      const learner = await guest(database());
      let deal = accepted(
        await dueCards({ document: 'short-letter' }, learner, worldAt(database(), noon)),
      );
      for (let met = 0; met < 10; met += 1) {
        const [next] = idsOf(deal);
        if (!next) throw new Error('No card is left.');
        deal = accepted(await save(learner, review(next, 4, noon)));
      }
      expect(deal).toMatchObject({
        cards: [],
        waiting: 0,
        counts: { new: 0, learning: 0, due: 0 },
        nextDueAt: '2026-03-11T04:00:00.000Z',
      });
      const tomorrow = worldAt(database(), '2026-03-11T04:00:00.000Z');
      const next = accepted(await dueCards({ document: 'short-letter' }, learner, tomorrow));
      expect(next.counts.new).toBe(10);
    });
  });

  describe('the counts', () => {
    it('go by the zone of the browser before there is a review: its day begins at 4:00 there', async () => {
      const learner = await guest(database());
      const today = async (at: string) => {
        const counts = accepted(
          await studyCounts(
            { document: 'short-letter', zone: 'Asia/Tokyo' },
            learner,
            worldAt(database(), at),
          ),
        );
        return counts.forecast[0]?.day;
      };
      expect(await today('2026-03-09T18:59:59.000Z')).toBe('2026-03-09');
      expect(await today('2026-03-09T19:00:00.000Z')).toBe('2026-03-10');
    });

    it('say what is due now and on the days to come', async () => {
      const learner = await guest(database());
      accepted(await save(learner, review('claim/trade', 4, '2026-03-01T12:00:00.000Z')));
      accepted(await save(learner, review('claim/peace', 4, '2026-03-04T12:00:00.000Z')));
      accepted(await save(learner, review('claim/sport', 1, noon)));
      const counts = accepted(
        await studyCounts({ document: 'short-letter' }, learner, worldAt(database(), noon)),
      );
      expect(counts).toMatchObject({
        due: 1,
        newToday: 9,
        learning: 1,
        nextDueAt: null,
        byState: { new: 25, learning: 1, review: 2, relearning: 0 },
      });
      expect(counts.forecast).toHaveLength(7);
      expect(counts.forecast[0]).toEqual({ day: '2026-03-10', reviews: 2 });
      expect(counts.forecast[2]).toEqual({ day: '2026-03-12', reviews: 1 });
    });
  });

  describe('rebuilding', () => {
    it('gives from the facts alone what is stored', async () => {
      const learner = await guest(database());
      const cards = ['claim/trade', 'cloze/peace/peace', 'term/trade'];
      const sent = fc.sample(
        fc.record({
          card: fc.constantFrom(...cards),
          rating: fc.integer({ min: 1, max: 4 }),
          at: fc.date({
            min: new Date('2025-06-01T00:00:00Z'),
            max: new Date('2026-03-10T00:00:00Z'),
            noInvalidDate: true,
          }),
          zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
          takenBack: fc.boolean(),
        }),
        { numRuns: 25, seed: 4 },
      );
      for (const { card, rating, at, zone, takenBack } of sent) {
        const fact = review(card, rating, at.toISOString(), zone);
        accepted(await save(learner, fact));
        if (takenBack) accepted(await undo(learner, fact.id));
      }
      const stored = await statesOf(database(), learner.learnerId);
      expect(stored).toHaveLength(3);
      await database().$transaction((transaction) =>
        rebuildCardStates(transaction, { learnerId: learner.learnerId, now: new Date(noon) }),
      );
      expect(await statesOf(database(), learner.learnerId)).toEqual(stored);
    });
  });
});
