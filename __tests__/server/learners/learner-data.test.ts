import { randomUUID } from 'node:crypto';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { saveResponse } from '@/server/attempts/save-response';
import { deleteLearner } from '@/server/learners/delete-learner';
import { type LearnerData, learnerData } from '@/server/learners/learner-data';
import { saveReview } from '@/server/study/save-review';
import { undoReview } from '@/server/study/undo-review';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import {
  answerWith,
  granted,
  itemsOf,
  nobody,
  response,
  started,
  worldAt,
} from '../attempts/playing';
import { factOf, guest, review } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const later = '2026-03-10T12:05:00.000Z';

withDatabase((database) => {
  const world = () => worldAt(database(), later);
  const data = async (asker: Asker): Promise<LearnerData> =>
    granted(await learnerData({}, asker, world()));

  /** A learner with something of everything that is kept. */
  async function busyLearner() {
    const learner = await guest(database());
    const token = `token-${randomUUID()}`;
    await database().session.create({
      data: { id: randomUUID(), token, userId: learner.learnerId, expiresAt: new Date(later) },
    });
    await database().studySettings.create({ data: { learnerId: learner.learnerId } });
    const attempt = await started(database(), { types: 'cloze', count: '2' });
    const given = response(attempt, 1, await answerWith(database(), attempt, 1, 'wrong'));
    granted(await saveResponse(given, learner, world()));
    granted(await makeAppeal(factOf({ response: given.id, madeAt: later }), learner, world()));
    const rated = review('claim/trade', 3, later);
    granted(await saveReview(rated, learner, world()));
    granted(await undoReview(factOf({ review: rated.id, undoneAt: later }), learner, world()));
    return { learner, attempt, token, given, rated };
  }

  const rows = async ({ learnerId }: { learnerId: string }) => {
    const own = { where: { learnerId } };
    return Promise.all([
      database().user.count({ where: { id: learnerId } }),
      database().session.count({ where: { userId: learnerId } }),
      database().attempt.count(own),
      database().response.count(own),
      database().appeal.count(own),
      database().cardState.count(own),
      database().reviewLog.count(own),
      database().reviewUndo.count(own),
      database().studySettings.count(own),
    ]);
  };

  describe('taking data away', () => {
    it('gives a learner everything that is kept of them', async () => {
      const { learner, attempt, given, rated } = await busyLearner();
      const taken = await data(learner);
      expect(taken).toMatchObject({
        format: 'sourcework-learner-data',
        learner: { id: learner.learnerId },
        sessions: [{ userAgent: null }],
        settings: { desiredRetention: 0.9 },
        attempts: [{ id: attempt, questions: [{ position: 1 }, { position: 2 }] }],
        reviews: [{ id: rated.id, rating: 3 }],
        reviewUndos: [{ reviewId: rated.id }],
      });
      expect(taken.attempts[0]?.questions[0]?.responses).toMatchObject([
        { id: given.id, counts: true, verdict: 'wrong', answer: given.answer, appeal: {} },
      ]);
      expect(taken.cards.length).toBeGreaterThan(0);
    });

    it('says what settled an answered question, and nothing that settles an open one', async () => {
      const { learner, attempt } = await busyLearner();
      const [first, second] = await itemsOf(database(), attempt);
      const [answered, open] = (await data(learner)).attempts[0]?.questions ?? [];
      expect(answered?.revealed?.explanation).toBe(first?.explanation);
      expect(open).toMatchObject({ responses: [], revealed: null });
      const sent = JSON.stringify(open);
      for (const secret of [second?.id, second?.explanation, ...(second?.claims ?? [])]) {
        expect(sent).not.toContain(secret);
      }
    });

    it('keeps the token that opens the account', async () => {
      const { learner, token } = await busyLearner();
      expect(JSON.stringify(await data(learner))).not.toContain(token);
    });

    it('is refused without a session', async () => {
      expect(await learnerData({}, nobody, world())).toMatchObject({
        problem: { code: 'no-session' },
      });
    });
  });

  describe('deleting data', () => {
    it('leaves nothing of the learner, and everything of everybody else', async () => {
      const { learner } = await busyLearner();
      const { learner: other } = await busyLearner();
      const before = await rows(other);
      expect(await rows(learner)).not.toContain(0);
      granted(await deleteLearner({}, learner, world()));
      expect(new Set(await rows(learner))).toEqual(new Set([0]));
      expect(await rows(other)).toEqual(before);
    });

    it('leaves an account alone: that one is deleted in its settings, with its password', async () => {
      const { learner } = await busyLearner();
      await database().user.update({ where: { id: learner.learnerId }, data: { role: 'student' } });
      expect(await deleteLearner({}, learner, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
      expect(await rows(learner)).not.toContain(0);
    });

    it('is done already for who was deleted, and for nobody', async () => {
      const { learner } = await busyLearner();
      granted(await deleteLearner({}, learner, world()));
      granted(await deleteLearner({}, learner, world()));
      const users = await database().user.count();
      granted(await deleteLearner({}, nobody, world()));
      expect(await database().user.count()).toBe(users);
    });
  });
});
