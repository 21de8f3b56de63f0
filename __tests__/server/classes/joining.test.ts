import { changeStudent } from '@/server/classes/change-student';
import { enterClass } from '@/server/classes/enter-class';
import { joinClass } from '@/server/classes/join-class';
import { joinSignedIn } from '@/server/classes/join-signed-in';
import { lookUpName } from '@/server/classes/look-up-name';
import { newPins } from '@/server/classes/new-pins';
import { openJoining } from '@/server/classes/open-joining';
import { removeStudent } from '@/server/classes/remove-student';
import { withDatabase } from '../../support/database';
import { granted, nobody } from '../attempts/playing';
import { classWith, person, schoolState, schoolWorld } from './schooling';

// The session itself is better-auth's, and needs a browser's request.
jest.mock('@/server/accounts/sign-in', () => ({
  signIn: async (learnerId: string) => ({ learnerId, asksAboutGuest: false }),
}));

withDatabase((database) => {
  const world = (moment?: string) => schoolWorld(database(), moment);
  const asks = async (input: object) => granted(await lookUpName(input, nobody, world())).ask;

  describe('a student with a class code', () => {
    it('who is not on the roster joins under a name and a PIN, and comes back with them', async () => {
      const { joinCode, classId } = await classWith(database(), ['Ben']);
      const code = joinCode.toLowerCase();
      expect(await asks({ code, name: 'Anna Maier' })).toBe('new-pin');
      const chosen = { code, name: 'Anna Maier', pin: '270319', repeatedPin: '270319' };
      expect(granted(await joinClass(chosen, nobody, world()))).toMatchObject({ classId });
      // Any case, any order, without the hyphen.
      const name = 'MAIER, anna';
      expect(await asks({ code, name })).toBe('pin');
      const back = { code: joinCode.replace('-', ''), name, pin: '270319' };
      expect(granted(await enterClass(back, nobody, world()))).toMatchObject({ classId });
      const [enrolment] = await database().enrolment.findMany({
        where: { classId, name: 'Anna Maier' },
      });
      expect(enrolment?.joinedAt).toEqual(world().now);
    });

    it('is told which rule a PIN breaks', async () => {
      const { joinCode: code } = await classWith(database());
      const before = await schoolState(database());
      for (const [pin, repeatedPin, field, rule] of [
        ['1234', '1234', 'pin', 'six-digits'],
        ['abcdef', 'abcdef', 'pin', 'six-digits'],
        ['111111', '111111', 'pin', 'trivial'],
        ['270319', '270318', 'repeatedPin', 'not-the-same'],
      ]) {
        const input = { code, name: 'Anna', pin, repeatedPin };
        expect(await joinClass(input, nobody, world())).toMatchObject({
          problem: { code: 'malformed', field, facts: { rule } },
        });
      }
      expect(await schoolState(database())).toEqual(before);
    });

    it('takes an entry of the roster that has no PIN yet, and only the PIN opens one that has', async () => {
      const {
        joinCode: code,
        classId,
        teacher,
        learnerOf,
      } = await classWith(database(), ['Anna', 'Ben']);
      expect(await asks({ code, name: 'anna' })).toBe('first-pin');
      const chosen = { code, name: 'anna', pin: '270319', repeatedPin: '270319' };
      granted(await joinClass(chosen, nobody, world()));
      expect(await database().enrolment.count({ where: { classId } })).toBe(2);
      // A second of that name is somebody else, and has to say how.
      expect(await joinClass(chosen, nobody, world())).toMatchObject({
        problem: { code: 'name-taken', field: 'name', facts: { name: 'anna' } },
      });
      granted(await joinClass({ ...chosen, name: 'Anna B.' }, nobody, world()));

      const learner = learnerOf('Ben');
      const { slips } = granted(
        await newPins({ classId, who: 'chosen', learner }, teacher, world()),
      );
      expect(await asks({ code, name: 'Ben' })).toBe('pin');
      const wrong = { code, name: 'Ben', pin: '000000' };
      expect(await enterClass(wrong, nobody, world())).toMatchObject({
        problem: { code: 'wrong-credentials', field: 'pin' },
      });
      const pin = slips[0]?.pin;
      granted(await enterClass({ code, name: 'Ben', pin }, nobody, world()));
    });

    it('is not told how others stand on the roster', async () => {
      const { joinCode: code } = await classWith(database(), ['Annabel van der Berg, 007']);
      const said = await lookUpName({ code, name: 'berg annabel DER VAN' }, nobody, world());
      expect(JSON.stringify(said)).not.toMatch(/Annabel van|007/);
    });

    it('gets in by PIN when the class is closed, and not without one', async () => {
      const {
        joinCode: code,
        classId,
        teacher,
        learnerOf,
      } = await classWith(database(), ['Anna', 'Ben']);
      const learner = learnerOf('Ben');
      granted(await newPins({ classId, who: 'chosen', learner }, teacher, world()));
      granted(await openJoining({ classId, open: 'no' }, teacher, world()));
      expect(await asks({ code, name: 'Ben' })).toBe('pin');
      for (const name of ['Anna', 'Cy']) {
        expect(await lookUpName({ code, name }, nobody, world())).toMatchObject({
          problem: { code: 'closed' },
        });
        const chosen = { code, name, pin: '270319', repeatedPin: '270319' };
        expect(await joinClass(chosen, nobody, world())).toMatchObject({
          problem: { code: 'closed' },
        });
      }
    });

    it('says the number where two have one name', async () => {
      const { joinCode: code } = await classWith(database(), ['Anna, 1', 'Anna, 02']);
      expect(await asks({ code, name: 'Anna' })).toBe('number');
      expect(await asks({ code, name: 'Anna', number: '02' })).toBe('first-pin');
      expect(await lookUpName({ code, name: 'Anna', number: '2' }, nobody, world())).toMatchObject({
        problem: { code: 'not-found', field: 'number' },
      });
      const chosen = { code, name: 'Anna', number: '02', pin: '270319', repeatedPin: '270319' };
      granted(await joinClass(chosen, nobody, world()));
      expect(await asks({ code, name: 'Anna', number: '02' })).toBe('pin');
      expect(await asks({ code, name: 'Anna', number: '1' })).toBe('first-pin');
    });

    it('waits after too many wrong PINs, alone', async () => {
      const { joinCode: code, classId, teacher } = await classWith(database(), ['Anna', 'Ben']);
      const { slips } = granted(await newPins({ classId, who: 'without-pin' }, teacher, world()));
      const enter = (name: string, pin: string | undefined) =>
        enterClass({ code, name, pin }, nobody, world());
      for (let tries = 0; tries < 5; tries += 1) await enter('Anna', '000000');
      expect(await enter('Anna', slips[0]?.pin)).toMatchObject({
        problem: { code: 'too-many-tries' },
      });
      granted(await enter('Ben', slips[1]?.pin));
    });

    it('goes from one class to the next under the same account', async () => {
      const first = await classWith(database(), ['Anna']);
      const second = await classWith(database(), ['Ben']);
      const anna = { learnerId: first.learnerOf('Anna') };
      const code = second.joinCode;
      const { classId } = granted(await joinSignedIn({ code }, anna, world()));
      expect(classId).toBe(second.classId);
      const leaving = { classId, learnerId: anna.learnerId, removed: 'yes' };
      granted(await removeStudent(leaving, second.teacher, world()));
      expect(await joinSignedIn({ code }, anna, world())).toMatchObject({
        problem: { code: 'closed' },
      });
      expect(
        await joinSignedIn({ code }, await person(database(), 'guest'), world()),
      ).toMatchObject({ problem: { code: 'not-allowed' } });
    });

    it('is found under the name that the teacher has changed', async () => {
      const { joinCode: code, classId, teacher, learnerOf } = await classWith(database(), ['Ana']);
      const learnerId = learnerOf('Ana');
      granted(await changeStudent({ classId, learnerId, name: 'Anna' }, teacher, world()));
      expect(await asks({ code, name: 'anna' })).toBe('first-pin');
    });

    it('joins once, however often the button is pressed', async () => {
      const { joinCode: code, classId } = await classWith(database());
      const chosen = { code, name: 'Anna', pin: '270319', repeatedPin: '270319' };
      const results = await Promise.all(
        Array.from({ length: 4 }, () => joinClass(chosen, nobody, world())),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await database().enrolment.count({ where: { classId } })).toBe(1);
    });
  });
});
