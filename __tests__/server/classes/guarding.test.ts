import { missesAtOnce } from '@/domain/school/misses';
import { changeStudent } from '@/server/classes/change-student';
import { enterClass } from '@/server/classes/enter-class';
import { joinClass } from '@/server/classes/join-class';
import { joinSignedIn } from '@/server/classes/join-signed-in';
import { lookUpCode, lookUpName } from '@/server/classes/look-up-name';
import { newPins } from '@/server/classes/new-pins';
import { deleteClass } from '@/server/following/delete-class';
import { withDatabase } from '../../support/database';
import { granted } from '../attempts/playing';
import { classWith, person, schoolWorld } from './schooling';

// Passwords are hashed slowly on purpose.
jest.setTimeout(60_000);
// The session itself is better-auth's, and needs a browser's request.
jest.mock('@/server/accounts/sign-in', () => ({
  signIn: async (learnerId: string) => ({ learnerId, asksAboutGuest: false }),
}));

const aMinuteLater = '2026-09-01T08:01:00.000Z';
let addresses = 0;

/** Somebody without a session, at an address that nobody was at before. */
function from() {
  addresses += 1;
  return { learnerId: null, address: `192.0.2.${addresses}` };
}

withDatabase((database) => {
  const world = (moment?: string) => schoolWorld(database(), moment);

  describe('who tries codes at random', () => {
    it('waits after so many that lead nowhere, by whichever way, and others do not', async () => {
      const { joinCode: code } = await classWith(database(), ['Anna']);
      const scanner = from();
      for (let times = 0; times < missesAtOnce; times += 1) {
        expect(await lookUpCode({ code: 'CCC-000' }, scanner, world())).toMatchObject({
          problem: { code: 'not-found' },
        });
      }
      const waits = { problem: { code: 'too-many-tries', field: 'code', facts: { seconds: 60 } } };
      const typed = { code, name: 'Anna', pin: '270319', repeatedPin: '270319' };
      // A right code is refused as well: otherwise the refusal would tell which are right.
      for (const way of [lookUpCode, lookUpName, joinClass, enterClass]) {
        expect(await way(typed, scanner, world())).toMatchObject(waits);
      }
      granted(await lookUpCode({ code }, from(), world()));
      granted(await lookUpCode({ code }, scanner, world(aMinuteLater)));
    });

    it('is not a class that finds its code, however often', async () => {
      const { joinCode: code } = await classWith(database());
      const school = from();
      await lookUpCode({ code: 'CCC-000' }, school, world());
      for (let times = 0; times < missesAtOnce + 5; times += 1) {
        granted(await lookUpCode({ code }, school, world()));
      }
    });
  });

  describe('who tries names', () => {
    it('waits in this class, where names on the roster cost nothing', async () => {
      const { joinCode: code } = await classWith(database(), ['Anna']);
      const scanner = from();
      for (let times = 0; times < missesAtOnce; times += 1) {
        granted(await lookUpName({ code, name: `Nobody ${times}` }, scanner, world()));
        if (times % 100 === 0) granted(await lookUpName({ code, name: 'Anna' }, scanner, world()));
      }
      expect(await lookUpName({ code, name: 'Anna' }, scanner, world())).toMatchObject({
        problem: { code: 'too-many-tries', field: 'name' },
      });
      const { joinCode: other } = await classWith(database(), ['Ben']);
      granted(await lookUpName({ code: other, name: 'Ben' }, scanner, world()));
    });

    it('and then joins under one has missed nothing', async () => {
      const { joinCode: code, classId } = await classWith(database());
      const school = from();
      const chosen = { code, name: 'Clara', pin: '270319', repeatedPin: '270319' };
      granted(await lookUpName(chosen, school, world()));
      granted(await joinClass(chosen, school, world()));
      const counted = { account: { contains: classId } };
      expect(await database().signInTries.findMany({ where: counted })).toMatchObject([
        { failures: 0 },
      ]);
    });
  });

  describe('a student in classes of several teachers', () => {
    async function shared() {
      const first = await classWith(database(), ['Anna', 'Ben']);
      const second = await classWith(database());
      const student = { learnerId: first.learnerOf('Anna') };
      const chosen = { code: first.joinCode, name: 'Anna', pin: '270319', repeatedPin: '270319' };
      granted(await joinClass(chosen, from(), world()));
      granted(await joinSignedIn({ code: second.joinCode }, student, world()));
      return { first, second, student };
    }

    it('gets no new PIN of one of them, which would open what was done for the other', async () => {
      const { first, second, student } = await shared();
      const { learnerId } = student;
      const kept = await database().account.findMany({ where: { userId: learnerId } });
      for (const { classId, teacher } of [first, second]) {
        const input = { classId, who: 'chosen', learner: learnerId };
        expect(await newPins(input, teacher, world())).toMatchObject({
          problem: { code: 'not-allowed', field: 'learner', facts: { shared: 'Anna' } },
        });
      }
      expect(await database().account.findMany({ where: { userId: learnerId } })).toEqual(kept);
      // Ben is in this class alone.
      const { classId, teacher, learnerOf } = first;
      const ben = { classId, who: 'chosen', learner: learnerOf('Ben') };
      expect(granted(await newPins(ben, teacher, world())).slips).toHaveLength(1);
    });

    it('gets one of who teaches them all, and of an administrator who teaches along', async () => {
      const { first, second, student } = await shared();
      const { classId } = first;
      const administrator = await person(database(), 'administrator');
      const teach = (teacherId: string, of: string) =>
        database().teaching.create({ data: { classId: of, teacherId, since: world().now } });
      await teach(administrator.learnerId, classId);
      await teach(first.teacher.learnerId, second.classId);
      const input = { classId, who: 'chosen', learner: student.learnerId };
      for (const asker of [administrator, first.teacher]) {
        expect(granted(await newPins(input, asker, world())).slips).toHaveLength(1);
      }
    });
  });

  describe('the audit', () => {
    it('says no names of a class and of students that were deleted, and still who did what', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Annegret Zwilling']);
      const learnerId = learnerOf('Annegret Zwilling');
      const renamed = { classId, learnerId, name: 'Annegret Drilling', number: '' };
      granted(await changeStudent(renamed, teacher, world()));
      granted(await deleteClass({ classId, name: 'History 9b' }, teacher, world()));
      const entries = await database().auditEntry.findMany({ where: { classId } });
      expect(entries).toContainEqual(
        expect.objectContaining({
          action: 'student.changed',
          actorId: teacher.learnerId,
          subject: learnerId,
          details: {},
        }),
      );
      for (const said of ['Zwilling', 'Drilling', 'History']) {
        expect(JSON.stringify(entries)).not.toContain(said);
      }
    });
  });
});
