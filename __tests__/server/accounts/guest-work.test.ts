import { bringAlong } from '@/server/accounts/bring-along';
import { askedGuestWork, settleGuestWork } from '@/server/accounts/settle-guest-work';
import { signInWithPin } from '@/server/accounts/sign-in-with-pin';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { createStudentAccount } from '@/server/accounts/student-account';
import { saveResponse } from '@/server/attempts/save-response';
import { learnerTag } from '@/server/auth/learner-tag';
import { learnerData } from '@/server/learners/learner-data';
import { rebuildCardStates } from '@/server/study/rebuild-card-states';
import { saveReview } from '@/server/study/save-review';
import { undoReview } from '@/server/study/undo-review';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { freshBrowser } from '../../support/simulated-headers';
import { aSchool } from '../assignments/a-school';
import { answerWith, granted, nobody, response, started } from '../attempts/playing';
import { factOf, guest, review } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { askerHere, guestHere, teacherForm, worldAt } from './people';

// Passwords are hashed slowly on purpose.
jest.setTimeout(30_000);
jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));
jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const noon = '2026-03-10T12:00:00.000Z';
const later = '2026-03-10T12:05:00.000Z';

withDatabase((database) => {
  const world = (at = later) => worldAt(database(), at);
  beforeEach(freshBrowser);

  /** Answers, reviews and takes a review back. Returns what was sent. */
  async function works(learner: { learnerId: string }) {
    const attempt = await started(database(), { types: 'cloze', count: '2' });
    const given = response(attempt, 1, await answerWith(database(), attempt, 1, 'wrong'));
    granted(await saveResponse(given, learner, world()));
    const rated = review('claim/trade', 3, later);
    granted(await saveReview(rated, learner, world()));
    const again = review('claim/trade', 1, later);
    granted(await saveReview(again, learner, world()));
    granted(await undoReview(factOf({ review: again.id, undoneAt: later }), learner, world()));
    return { attempt, given, rated };
  }

  const student = async () => {
    const account = { name: 'Ada', pin: '481516' };
    return database().$transaction((transaction) => createStudentAccount(transaction, account));
  };
  const moved = (from: string, to: string) =>
    database().$transaction((transaction) =>
      bringAlong(transaction, { from, to, now: new Date(later) }),
    );
  const factsOf = async (asker: Asker) => {
    const data = granted(await learnerData({}, asker, world()));
    const { attempts, reviews, reviewUndos, settings } = data;
    return { attempts, reviews, reviewUndos, settings: { ...settings, updatedAt: null } };
  };
  const cardsOf = (learnerId: string) =>
    database().cardState.findMany({
      where: { learnerId },
      orderBy: [{ document: 'asc' }, { cardId: 'asc' }],
    });

  describe('bringing work along', () => {
    it('moves everything, and leaves nothing of the guest', async () => {
      const from = await guest(database());
      await works(from);
      await database().studySettings.create({ data: { ...from, newCardsADay: 5 } });
      const before = await factsOf(from);
      const to = await student();
      await moved(from.learnerId, to.learnerId);
      expect(await factsOf(to)).toEqual(before);
      expect(await database().user.count({ where: { id: from.learnerId } })).toBe(0);
    });

    it('keeps every attempt of both at one assignment, numbered as they were begun', async () => {
      const { classId, teacher, ann, ben } = await aSchool(database());
      const createdAt = new Date(noon);
      const { id: assignmentId } = await database().assignment.create({
        data: {
          classId,
          title: 'Once each',
          settings: {},
          createdAt,
          createdById: teacher.learnerId,
        },
      });
      for (const [{ learnerId }, made] of [[ann, 2] as const, [ben, 1] as const]) {
        for (let number = 1; number <= made; number += 1) {
          const place = { learnerId, assignmentId, number };
          // Ben's came between those of Ann.
          const startedAt = new Date(createdAt.getTime() + (made === 1 ? 1.5 : number) * 60_000);
          const about = { document: 'short-letter', seed: 'seed', startedAt };
          await database().attempt.create({ data: { ...place, ...about } });
        }
      }
      await moved(ann.learnerId, ben.learnerId);
      const attempts = await database().attempt.findMany({
        where: { assignmentId },
        orderBy: { number: 'asc' },
      });
      expect(attempts.map(({ learnerId, number }) => [learnerId, number])).toEqual(
        [1, 2, 3].map((number) => [ben.learnerId, number]),
      );
      const begun = attempts.map(({ startedAt }) => startedAt.getTime() - createdAt.getTime());
      expect(begun).toEqual([60_000, 90_000, 120_000]);
    });

    it('makes the cards of both anew from the log of both', async () => {
      const [from, to] = [await guest(database()), await guest(database())];
      granted(await saveReview(review('claim/trade', 3, noon), from, world()));
      granted(await saveReview(review('claim/trade', 4, later), to, world()));
      await moved(from.learnerId, to.learnerId);
      const merged = await cardsOf(to.learnerId);
      expect(merged).toMatchObject([{ cardId: 'claim/trade', repetitions: 2 }]);
      await database().$transaction((transaction) =>
        rebuildCardStates(transaction, { ...to, now: new Date(later) }),
      );
      expect(await cardsOf(to.learnerId)).toEqual(merged);
    });

    it('keeps facts apart that have the same device and counter, and knows them when they come again', async () => {
      const [from, to] = [await guest(database()), await guest(database())];
      const theirs = review('claim/trade', 3, noon);
      granted(await saveReview(theirs, from, world()));
      const own = { ...review('claim/trade', 4, later), counter: theirs.counter };
      granted(await saveReview(own, to, world()));
      await moved(from.learnerId, to.learnerId);
      granted(await saveReview(theirs, to, world()));
      const rows = await database().reviewLog.findMany({ where: to });
      expect(rows.map(({ id }) => id).sort()).toEqual([theirs.id, own.id].sort());
      expect(new Set(rows.map(({ deviceId }) => deviceId)).size).toBe(2);
    });

    it('keeps the settings of the account, and the tags of guests brought along', async () => {
      const [first, second] = [await guest(database()), await guest(database())];
      const to = await student();
      await database().studySettings.create({ data: { ...to, newCardsADay: 7 } });
      await database().studySettings.create({ data: { ...second, newCardsADay: 5 } });
      await moved(first.learnerId, second.learnerId);
      await moved(second.learnerId, to.learnerId);
      const user = await database().user.findUniqueOrThrow({
        where: { id: to.learnerId },
        include: { settings: true },
      });
      expect(user.settings?.newCardsADay).toBe(7);
      expect(user.guestTags).toEqual([second, first].map(({ learnerId }) => learnerTag(learnerId)));
    });

    it('moves nothing when one row of it cannot be moved', async () => {
      const from = await guest(database());
      await works(from);
      const before = await factsOf(from);
      await expect(moved(from.learnerId, 'nobody')).rejects.toThrow();
      expect(await factsOf(from)).toEqual(before);
    });
  });

  describe('a guest who signs in', () => {
    it('is asked, and after a yes has everything', async () => {
      const from = await guestHere(database());
      await works(from);
      const before = await factsOf(from);
      const { learnerId } = await student();
      const signedIn = granted(await signInWithPin({ learnerId, pin: '481516' }, from, world()));
      expect(signedIn).toEqual({ learnerId, asksAboutGuest: true });
      expect(await askedGuestWork(database(), new Date(later))).toEqual({ answers: 1, cards: 2 });
      granted(await settleGuestWork({ keep: 'yes' }, { learnerId }, world()));
      expect(await factsOf({ learnerId })).toEqual(before);
      expect(await askedGuestWork(database(), new Date(later))).toBeNull();
    });

    it('keeps it out of the account after a no, and nobody gets back into it', async () => {
      const from = await guestHere(database());
      await works(from);
      const { learnerId } = granted(await signUpTeacher(teacherForm(), from, world()));
      granted(await settleGuestWork({ keep: 'no' }, { learnerId }, world()));
      expect((await factsOf({ learnerId })).attempts).toEqual([]);
      expect(await database().session.count({ where: { userId: from.learnerId } })).toBe(0);
      expect(await settleGuestWork({ keep: 'yes' }, { learnerId }, world())).toMatchObject({
        problem: { code: 'closed' },
      });
    });

    it('is not asked when nothing was done, and leaves nothing behind', async () => {
      const from = await guestHere(database());
      const { learnerId } = await student();
      const pin = '481516';
      expect(granted(await signInWithPin({ learnerId, pin }, from, world()))).toEqual({
        learnerId,
        asksAboutGuest: false,
      });
      expect(await database().user.count({ where: { id: from.learnerId } })).toBe(0);
      expect(await askerHere(database())).toEqual({ learnerId });
    });

    it('is asked no more once somebody else has signed in', async () => {
      const from = await guestHere(database());
      await works(from);
      const [first, second] = [await student(), await student()];
      const pin = '481516';
      granted(await signInWithPin({ ...first, pin }, from, world()));
      granted(await signInWithPin({ ...second, pin }, first, world()));
      expect(await askedGuestWork(database(), new Date(later))).toBeNull();
      expect(await settleGuestWork({ keep: 'yes' }, second, world())).toMatchObject({
        problem: { code: 'closed' },
      });
      expect(await settleGuestWork({ keep: 'yes' }, nobody, world())).toMatchObject({
        problem: { code: 'no-session' },
      });
    });
  });
});
