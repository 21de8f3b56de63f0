import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { gradeItem } from '@/items/registry';
import { attemptResult } from '@/server/attempts/attempt-result';
import { attemptView } from '@/server/attempts/attempt-view';
import { attemptsOf } from '@/server/attempts/attempts-of';
import { finishAttempt } from '@/server/attempts/finish-attempt';
import { forgetUnanswered } from '@/server/attempts/forget-unanswered';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { openAttempt } from '@/server/attempts/open-attempt';
import { saveResponse } from '@/server/attempts/save-response';
import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { startAttempt } from '@/server/attempts/start-attempt';
import { storedArrangement, storedItem } from '@/server/attempts/stored-item';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { factOf, guest } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { answerWith, granted, itemsOf, nobody, response, started, worldAt } from './playing';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));

const later = '2026-03-10T12:01:05.000Z';

jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

withDatabase((database) => {
  const save = (fact: unknown, asker: Asker, at = later) =>
    saveResponse(fact, asker, worldAt(database(), at));
  const view = (attempt: string, asker: Asker) =>
    attemptView({ attempt }, asker, worldAt(database(), later));
  const result = (attempt: string, asker: Asker) =>
    attemptResult({ attempt }, asker, worldAt(database(), later));
  const answer = (attempt: string, position: number, verdict: 'right' | 'wrong' | 'to-check') =>
    answerWith(database(), attempt, position, verdict);
  const counts = async () => ({
    attempts: await database().attempt.count(),
    claimed: await database().attempt.count({ where: { learnerId: { not: null } } }),
    finished: await database().attempt.count({ where: { finishedAt: { not: null } } }),
    responses: await database().response.count(),
    counted: await database().attemptItem.count({ where: { countedResponseId: { not: null } } }),
    selfChecks: await database().selfCheck.count(),
    appeals: await database().appeal.count(),
    cards: await database().cardState.count(),
  });

  describe('starting', () => {
    it('makes nobody, and shows whoever holds the id the questions without their answers', async () => {
      const users = await database().user.count();
      const attempt = await started(database());
      expect(await database().user.count()).toBe(users);
      const seen = granted(await view(attempt, nobody));
      expect(seen.questions.map(({ position, state }) => [position, state])).toEqual(
        [1, 2, 3, 4, 5, 6].map((position) => [position, 'open']),
      );
    });

    it('sends nothing that betrays a key: no item id, hash, seed, claim or topic', async () => {
      const attempt = await started(database());
      const rows = await database().attempt.findUniqueOrThrow({
        where: { id: attempt },
        include: { items: { include: { version: true } } },
      });
      const sent = JSON.stringify(granted(await view(attempt, nobody)));
      expect(sent).not.toContain(rows.seed);
      for (const { versionHash, version } of rows.items) {
        const item = storedItem(version.content);
        for (const secret of [versionHash, version.itemId, item.explanation, `"${item.topic}"`]) {
          expect(sent).not.toContain(secret);
        }
      }
      expect(sent).not.toMatch(/"(key|evidence|claims|explanation|reason|accept|hash|seed)":/);
    });

    it('keeps an item once, however many attempts ask it', async () => {
      await started(database(), { types: 'true-false' });
      const before = await database().itemVersion.count();
      await Promise.all(
        Array.from({ length: 12 }, () => started(database(), { types: ['true-false'] })),
      );
      const items = await database().attemptItem.findMany({ distinct: ['versionHash'] });
      expect(await database().itemVersion.count()).toBe(items.length);
      expect(items.length).toBeGreaterThanOrEqual(before);
    });

    it.each([
      ['an unknown document', { document: 'nothing' }, 'not-found'],
      ['no such topic', { topics: 'nowhere' }, 'nothing-to-ask'],
      ['no such type', { types: 'riddle' }, 'malformed'],
      ['too many questions', { count: '5000' }, 'malformed'],
      ['no number', { count: 'ten' }, 'malformed'],
      ['a retry of nothing', { retryOf: randomUUID() }, 'not-found'],
      ['a retry that is no id', { retryOf: 'x' }, 'malformed'],
    ])('refuses %s', async (_name, choices, code) => {
      const before = await counts();
      const input = { document: 'short-letter', ...choices };
      const refused = await startAttempt(input, nobody, worldAt(database(), later));
      expect(refused).toMatchObject({ ok: false, problem: { code } });
      expect(await counts()).toEqual(before);
    });
  });

  describe('answering', () => {
    it('asks for a session first, then makes the attempt the learner’s', async () => {
      const attempt = await started(database());
      const fact = response(attempt, 1, await answer(attempt, 1, 'right'));
      expect(await save(fact, nobody)).toMatchObject({ problem: { code: 'no-session' } });
      const learner = await guest(database());
      expect(granted(await save(fact, learner))).toMatchObject({
        finished: false,
        revealed: { verdict: 'right', points: 1 },
      });
      expect(granted(await view(attempt, learner)).questions[0]).toMatchObject({
        state: 'answered',
        response: fact.id,
        confidence: 'certain',
        given: fact.answer,
        revealed: { verdict: 'right' },
      });
      const stranger = await guest(database());
      expect(await view(attempt, stranger)).toMatchObject({ problem: { code: 'not-found' } });
      expect(await view(attempt, nobody)).toMatchObject({ problem: { code: 'not-found' } });
    });

    it('gives the same fact the same answer, and counts it once', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const fact = response(attempt, 1, await answer(attempt, 1, 'wrong'));
      const first = granted(await save(fact, learner));
      const changed = { ...fact, answer: await answer(attempt, 1, 'right') };
      const again = await Promise.all([
        save(fact, learner),
        save(fact, learner),
        save(changed, learner),
      ]);
      for (const one of again) expect(granted(one)).toEqual(first);
      expect(await database().response.count({ where: { learnerId: learner.learnerId } })).toBe(1);
    });

    it('keeps a second answer from another tab beside the first, which goes on counting', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const first = response(attempt, 1, await answer(attempt, 1, 'wrong'));
      const second = response(attempt, 1, await answer(attempt, 1, 'right'));
      granted(await save(first, learner));
      for (const _time of [1, 2]) {
        expect(await save(second, learner)).toEqual({
          ok: false,
          problem: { code: 'already-answered' },
        });
      }
      expect(await database().response.count({ where: { learnerId: learner.learnerId } })).toBe(2);
      expect(granted(await result(attempt, learner)).score).toMatchObject({ points: 0, outOf: 1 });
    });

    it('lets exactly one of thirty answers at once count', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const right = await answer(attempt, 1, 'right');
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, () => save(response(attempt, 1, right), learner)),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await database().response.count({ where: { learnerId: learner.learnerId } })).toBe(30);
      expect(
        await database().attemptItem.count({
          where: { attemptId: attempt, countedResponseId: { not: null } },
        }),
      ).toBe(1);
    });

    it('gives an attempt to one of two learners who answer it at once', async () => {
      const attempt = await started(database());
      const right = await answer(attempt, 1, 'right');
      const learners = [await guest(database()), await guest(database())];
      const outcomes = await Promise.all(
        learners.map((learner) => save(response(attempt, 1, right), learner)),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'not-found' } });
    });

    it('finishes with the last answer, at whatever place and however many come at once', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const facts = await Promise.all(
        [1, 2, 3, 4, 5, 6].map(async (position) =>
          response(attempt, position, await anyAnswer(attempt, position)),
        ),
      );
      const outcomes = await Promise.all(facts.map((fact) => save(fact, learner)));
      expect(outcomes.filter((one) => granted(one).finished)).toHaveLength(1);
      expect(granted(await view(attempt, learner)).finished).toBe(true);
    });

    it('takes no counter twice', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const first = response(attempt, 1, await answer(attempt, 1, 'right'));
      granted(await save(first, learner));
      const other = {
        ...response(attempt, 2, await anyAnswer(attempt, 2)),
        counter: first.counter,
      };
      expect(await save(other, learner)).toMatchObject({ problem: { code: 'counter-reused' } });
      const sameId = { ...response(attempt, 2, await anyAnswer(attempt, 2)), id: first.id };
      expect(await save(sameId, learner)).toMatchObject({ problem: { code: 'counter-reused' } });
      const stranger = await guest(database());
      const theirs = await started(database());
      const stolen = { ...response(theirs, 1, await anyAnswer(theirs, 1)), id: first.id };
      expect(await save(stolen, stranger)).toMatchObject({ problem: { code: 'counter-reused' } });
    });

    it('keeps an answer that comes after the end, and does not count it', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      granted(await save(response(attempt, 1, await answer(attempt, 1, 'right')), learner));
      granted(await finishAttempt({ attempt }, learner, worldAt(database(), later)));
      const late = response(attempt, 2, await anyAnswer(attempt, 2));
      for (const _time of [1, 2]) {
        expect(await save(late, learner)).toMatchObject({ problem: { code: 'attempt-finished' } });
      }
      expect(await database().response.findUnique({ where: { id: late.id } })).not.toBeNull();
      expect(granted(await result(attempt, learner)).score).toMatchObject({
        outOf: 1,
        unanswered: 5,
      });
    });

    it('keeps a time that can be, whatever the browser’s clock says', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const times = ['1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z', '0000-01-01T00:00:00Z'];
      for (const [index, answeredAt] of times.entries()) {
        const fact = response(attempt, index + 1, await anyAnswer(attempt, index + 1));
        granted(await save({ ...fact, answeredAt }, learner));
      }
      const kept = await database().response.findMany({ where: { learnerId: learner.learnerId } });
      for (const { answeredAt, receivedAt } of kept) {
        expect(answeredAt.getTime()).toBeLessThanOrEqual(receivedAt.getTime());
        expect(answeredAt.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-03-10T12:00:00Z'));
      }
    });

    it('makes the card of a missed item due', async () => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'true-false' });
      const wrong = response(attempt, 1, await answer(attempt, 1, 'wrong'));
      granted(await save(wrong, learner));
      granted(await save(response(attempt, 2, await answer(attempt, 2, 'right')), learner));
      const [missed] = await itemsOf(database(), attempt);
      expect(await database().cardState.findMany({ where: learner })).toMatchObject([
        { cardId: `claim/${missed?.claims[0]}`, missedBy: wrong.id },
      ]);
    });

    it('takes text of any script, and mends what no database keeps', async () => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'cloze' });
      const texts = ['שָׁלוֹם עולם', '\u202Eedart', '👩🏽‍🏫', '\u0000\ud800 trade', 'x'.repeat(200)];
      for (const [index, text] of texts.entries()) {
        const outcome = await save(response(attempt, index + 1, { text }), learner);
        expect(granted(outcome).revealed?.verdict).toBeDefined();
      }
      const tooLong = response(attempt, 6, { text: 'x'.repeat(201) });
      expect(await save(tooLong, learner)).toMatchObject({
        problem: { code: 'answer-unfit', field: 'answer', facts: { reason: 'too-long' } },
      });
    });
  });

  const anyAnswer = async (attempt: string, position: number) =>
    answer(attempt, position, 'right').catch(() => answer(attempt, position, 'to-check'));

  describe('bad input', () => {
    it('never throws, changes nothing, and names the field', async () => {
      const learner = await guest(database());
      const attempt = await started(database());
      const good = response(attempt, 1, await answer(attempt, 1, 'right'));
      const before = await counts();
      const useCases = [saveResponse, saveSelfCheck, makeAppeal, finishAttempt, attemptView];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...useCases),
          fc.oneof(
            fc.jsonValue(),
            fc.record(
              {
                ...Object.fromEntries(
                  Object.entries(good).map(([name, value]) => [
                    name,
                    fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, fc.jsonValue()),
                  ]),
                ),
                // An attempt of nobody, so that a body that happens to be good changes nothing either.
                attempt: fc.oneof(fc.constant(randomUUID()), fc.jsonValue()),
                response: fc.oneof(fc.uuid(), fc.jsonValue()),
                levels: fc.jsonValue(),
                madeAt: fc.oneof(fc.constant(later), fc.jsonValue()),
                checkedAt: fc.oneof(fc.constant(later), fc.jsonValue()),
              },
              { requiredKeys: [] },
            ),
          ),
          async (useCase, raw) => {
            const outcome = await useCase(raw, learner, worldAt(database(), later));
            expect(outcome.ok).toBe(false);
          },
        ),
        { numRuns: 200 },
      );
      expect(await counts()).toEqual(before);
      const noField = await save({ ...good, counter: 1.5 }, learner);
      expect(noField).toMatchObject({ problem: { code: 'malformed', field: 'counter' } });
    });

    it.each([
      ['no place of the attempt', { position: 99 }, 'not-found'],
      ['another attempt', { attempt: randomUUID() }, 'not-found'],
      ['an answer to another type', { answer: { nothing: true } }, 'malformed'],
      ['no answer', { answer: undefined }, 'malformed'],
      ['an unknown option', { answer: { option: 'zzzzzz' } }, 'answer-unfit'],
      ['a sureness that is none', { confidence: 'very' }, 'malformed'],
      ['an unknown field', { extra: 1 }, 'malformed'],
    ])('refuses %s', async (_name, change, code) => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'multiple-choice' });
      const fact = { ...response(attempt, 1, await answer(attempt, 1, 'right')), ...change };
      const before = await counts();
      expect(await save(fact, learner)).toMatchObject({ ok: false, problem: { code } });
      expect(await counts()).toEqual(before);
    });
  });

  describe('looking back', () => {
    it('counts what was right, lists what was missed, and asks that again', async () => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'true-false', count: '4' });
      expect(await openAttempt(learner.learnerId, database())).toBeNull();
      for (const [position, verdict] of [
        [1, 'right'],
        [2, 'wrong'],
        [3, 'right'],
      ] as const) {
        granted(
          await save(
            response(attempt, position, await answer(attempt, position, verdict)),
            learner,
          ),
        );
      }
      expect(await openAttempt(learner.learnerId, database())).toEqual({
        id: attempt,
        document: 'short-letter',
        answered: 3,
        total: 4,
      });
      granted(await save(response(attempt, 4, await answer(attempt, 4, 'wrong')), learner));
      expect(await openAttempt(learner.learnerId, database())).toBeNull();

      const { score, calibration, questions } = granted(await result(attempt, learner));
      expect(score).toEqual({ points: 2, outOf: 4, share: 0.5, toCheck: 0, unanswered: 0 });
      expect(calibration).toMatchObject({ certainAndWrong: 2, fit: 'over' });
      expect(questions.map(({ missed }) => missed)).toEqual([false, true, false, true]);
      expect(await attemptsOf(learner.learnerId, 10, database())).toMatchObject([
        { id: attempt, answered: 4, total: 4, score: { share: 0.5 } },
      ]);

      const retry = await started(database(), { retryOf: attempt }, learner);
      const asked = await itemsOf(database(), attempt);
      const again = await itemsOf(database(), retry);
      expect(again.map(({ id }) => id).sort()).toEqual([asked[1]?.id, asked[3]?.id].sort());
      const stranger = await guest(database());
      for (const asker of [stranger, nobody]) {
        const input = { document: 'short-letter', retryOf: attempt };
        const refused = await startAttempt(input, asker, worldAt(database(), later));
        expect(refused).toMatchObject({ problem: { code: 'not-found' } });
      }
    });

    it('has a score of nothing for an attempt left empty, and nothing that is no number', async () => {
      const attempt = await started(database());
      granted(await finishAttempt({ attempt }, nobody, worldAt(database(), later)));
      const { score } = granted(await result(attempt, nobody));
      expect(score).toEqual({ points: 0, outOf: 0, share: null, toCheck: 0, unanswered: 6 });
    });

    it('finds the same scores again in the facts alone', async () => {
      const kept = await database().response.findMany({
        include: { attemptItem: { include: { version: true } } },
      });
      expect(kept.length).toBeGreaterThan(0);
      for (const { answer: given, verdict, points, attemptItem } of kept) {
        const item = storedItem(attemptItem.version.content);
        const arrangement = storedArrangement(attemptItem.arrangement);
        // An answer is stored as its own type's schema parsed it.
        const graded = gradeItem(item, arrangement, given as never, lexicon);
        expect({ verdict, points }).toEqual(graded);
      }
    });
  });

  describe('answers in one’s own words', () => {
    it('wait for the learner’s own check, of which the newest counts', async () => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'extended-response', count: '1' });
      const fact = response(attempt, 1, { text: 'They were wishes.', before: null, after: null });
      granted(await save({ ...fact, confidence: null }, learner));
      expect(granted(await result(attempt, learner)).score).toMatchObject({ outOf: 0, toCheck: 1 });

      const check = (level: number, checkedAt: string) =>
        factOf({ response: fact.id, levels: { 'uses-words': level }, checkedAt });
      const saveCheck = (raw: unknown, asker: Asker = learner) =>
        saveSelfCheck(raw, asker, worldAt(database(), '2026-03-10T13:00:00.000Z'));
      const first = check(0, '2026-03-10T12:02:00.000Z');
      expect(granted(await saveCheck(first))).toEqual({ points: 0 });
      expect(granted(await saveCheck(first))).toEqual({ points: 0 });
      expect(granted(await saveCheck(check(1, '2026-03-10T12:03:00.000Z')))).toEqual({ points: 1 });
      expect(granted(await result(attempt, learner)).score).toMatchObject({ outOf: 1, points: 1 });

      expect(await saveCheck(check(2, later))).toMatchObject({
        problem: { code: 'answer-unfit', field: 'levels' },
      });
      expect(await saveCheck({ ...check(1, later), counter: first.counter })).toMatchObject({
        problem: { code: 'counter-reused' },
      });
      expect(await saveCheck(check(1, later), await guest(database()))).toMatchObject({
        problem: { code: 'not-found' },
      });
    });
  });

  it('makes the card of an answer due that its writer finds wanting, and of no other', async () => {
    for (const [level, due] of [
      [0, 1],
      [1, 0],
    ]) {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'extended-response', count: '1' });
      const fact = response(attempt, 1, { text: 'They were wishes.', before: null, after: null });
      granted(await save({ ...fact, confidence: null }, learner));
      const check = { response: fact.id, levels: { 'uses-words': level }, checkedAt: later };
      granted(await saveSelfCheck(factOf(check), learner, worldAt(database(), later)));
      const cards = await database().cardState.findMany({ where: learner });
      expect(cards.map(({ missedBy }) => missedBy)).toEqual(due ? [fact.id] : []);
    }
  });

  describe('“I think I was right”', () => {
    it('is kept once for a typed answer judged wrong, and for nothing else', async () => {
      const learner = await guest(database());
      const attempt = await started(database(), { types: 'cloze' });
      const wrong = response(attempt, 1, { text: 'something else' });
      const right = response(attempt, 2, await answer(attempt, 2, 'right'));
      granted(await save(wrong, learner));
      granted(await save(right, learner));
      const appeal = (id: string, asker: Asker = learner) =>
        makeAppeal(factOf({ response: id, madeAt: later }), asker, worldAt(database(), later));
      expect(granted(await appeal(wrong.id))).toEqual({ response: wrong.id });
      expect(granted(await appeal(wrong.id))).toEqual({ response: wrong.id });
      expect(await database().appeal.count({ where: { responseId: wrong.id } })).toBe(1);
      expect(await appeal(right.id)).toMatchObject({ problem: { code: 'not-gradable' } });
      expect(await appeal(wrong.id, await guest(database()))).toMatchObject({
        problem: { code: 'not-found' },
      });
      const [question] = granted(await view(attempt, learner)).questions;
      expect(question).toMatchObject({ appealed: true });
    });
  });

  describe('a quiz that was opened', () => {
    it('is forgotten after a week when nobody answered, and never when somebody did', async () => {
      const learner = await guest(database());
      const unanswered = await started(database());
      const answered = await started(database());
      await save(response(answered, 1, await answer(answered, 1, 'right')), learner);
      const ids = async () => (await database().attempt.findMany()).map(({ id }) => id);
      await forgetUnanswered(worldAt(database(), '2026-03-17T11:59:00.000Z'));
      expect(await ids()).toEqual(expect.arrayContaining([unanswered, answered]));
      await forgetUnanswered(worldAt(database(), '2026-03-17T12:01:00.000Z'));
      expect(await ids()).toContain(answered);
      expect(await ids()).not.toContain(unanswered);
    });
  });
});
