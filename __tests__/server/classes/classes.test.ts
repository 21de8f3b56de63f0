import { acceptInvitation, lookAtInvitation } from '@/server/classes/accept-invitation';
import { archiveClass } from '@/server/classes/archive-class';
import { changeClass } from '@/server/classes/change-class';
import { changeJoinCode } from '@/server/classes/change-join-code';
import { classAudit } from '@/server/classes/class-audit';
import { classPage } from '@/server/classes/class-page';
import { classSettings } from '@/server/classes/class-settings';
import { classesOf } from '@/server/classes/classes-of';
import { createClass } from '@/server/classes/create-class';
import { inviteTeacher } from '@/server/classes/invite-teacher';
import { leaveClass } from '@/server/classes/leave-class';
import { lookUpCode } from '@/server/classes/look-up-name';
import { myClasses } from '@/server/classes/my-classes';
import { openJoining } from '@/server/classes/open-joining';
import { withDatabase } from '../../support/database';
import { granted, nobody } from '../attempts/playing';
import { classWith, person, schoolWorld } from './schooling';

withDatabase((database) => {
  const world = (moment?: string) => schoolWorld(database(), moment);

  describe('a class', () => {
    it('is made by a teacher, and by nobody else', async () => {
      const input = { name: ' History  9b ', zone: 'Europe/Berlin' };
      for (const [asker, code] of [
        [nobody, 'no-session'],
        [await person(database(), 'guest'), 'not-allowed'],
        [await person(database(), 'student'), 'not-allowed'],
      ] as const) {
        expect(await createClass(input, asker, world())).toMatchObject({ problem: { code } });
      }
      const teacher = await person(database(), 'teacher');
      const { classId } = granted(await createClass(input, teacher, world()));
      expect(granted(await classPage({ classId }, teacher, world()))).toMatchObject({
        view: 'teacher',
        name: 'History 9b',
        zone: 'Europe/Berlin',
        joinOpen: true,
        joinCode: expect.stringMatching(/^[A-Z]{3}-\d{3}$/),
        students: 0,
      });
    });

    it('says which field is at fault', async () => {
      const teacher = await person(database(), 'teacher');
      for (const [input, field] of [
        [{ name: ' \u200b ', zone: 'UTC' }, 'name'],
        [{ name: 'x'.repeat(81), zone: 'UTC' }, 'name'],
        [{ name: 'History', zone: 'Mars/Olympus' }, 'zone'],
        [{ zone: 'UTC' }, 'name'],
      ] as const) {
        expect(await createClass(input, teacher, world())).toMatchObject({
          problem: { code: 'malformed', field },
        });
      }
    });

    it('is not there for teachers of other classes, and for students of others', async () => {
      const { classId } = await classWith(database());
      for (const role of ['teacher', 'student', 'administrator', 'guest'] as const) {
        const asker = await person(database(), role);
        for (const asked of [classPage, classSettings, changeJoinCode, classAudit, leaveClass]) {
          expect(await asked({ classId }, asker, world())).toMatchObject({
            problem: { code: 'not-found' },
          });
        }
      }
    });

    it('can be renamed, and shows names to its students only when it is told to', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben']);
      const anna = { learnerId: learnerOf('Anna') };
      const seen = async () => granted(await classPage({ classId }, anna, world()));
      expect(await seen()).toMatchObject({ view: 'student', knownAs: 'Anna', classmates: null });
      expect(JSON.stringify(await seen())).not.toContain('Ben');
      const input = { classId, name: 'History 10b', zone: 'UTC', namesShown: 'yes' };
      granted(await changeClass(input, teacher, world()));
      expect(await seen()).toMatchObject({ name: 'History 10b', classmates: ['Ben'] });
      expect(await changeClass(input, anna, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });

    it('can get another code, and the old one leads nowhere', async () => {
      const { classId, teacher, joinCode } = await classWith(database());
      const { joinCode: other } = granted(await changeJoinCode({ classId }, teacher, world()));
      expect(other).not.toBe(joinCode);
      expect(await lookUpCode({ code: joinCode }, nobody, world())).toMatchObject({
        problem: { code: 'not-found', field: 'code' },
      });
      const typed = other.toLowerCase().replace('-', ' ');
      expect(granted(await lookUpCode({ code: typed }, nobody, world()))).toEqual({
        joinCode: other,
        name: 'History 9b',
      });
    });

    it('is read-only while it is archived, and can be brought back', async () => {
      const { classId, teacher, joinCode } = await classWith(database(), ['Anna']);
      granted(await archiveClass({ classId, archived: 'yes' }, teacher, world()));
      expect(await openJoining({ classId, open: 'no' }, teacher, world())).toMatchObject({
        problem: { code: 'closed' },
      });
      expect(await lookUpCode({ code: joinCode }, nobody, world())).toMatchObject({ ok: false });
      granted(await archiveClass({ classId, archived: 'no' }, teacher, world()));
      granted(await openJoining({ classId, open: 'no' }, teacher, world()));
      expect(granted(await classSettings({ classId }, teacher, world()))).toMatchObject({
        joinOpen: false,
        archivedAt: null,
      });
    });

    it('is listed for who teaches it and for who is on its roster', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben']);
      expect(granted(await myClasses({}, teacher, world()))).toMatchObject({
        mayMakeOne: true,
        taught: [{ classId, students: 2, assignments: 0 }],
        attended: [],
      });
      const anna = learnerOf('Anna');
      expect(await classesOf(anna, database())).toMatchObject([{ classId, knownAs: 'Anna' }]);
      expect(granted(await myClasses({}, { learnerId: anna }, world()))).toMatchObject({
        mayMakeOne: false,
        taught: [],
      });
    });

    it('tells its teachers what was done to it', async () => {
      const { classId, teacher } = await classWith(database(), ['Anna']);
      granted(await openJoining({ classId, open: 'no' }, teacher, world('2026-09-02T08:00:00Z')));
      const audit = granted(await classAudit({ classId, page: 'x' }, teacher, world()));
      expect(audit.lines.map(({ action }) => action).sort()).toEqual([
        'class.closed',
        'class.created',
        'student.added',
      ]);
      expect(audit.lines[0]).toMatchObject({ action: 'class.closed', actor: 'teacher' });
    });
  });

  describe('a second teacher', () => {
    it('comes in by a link that holds once and for seven days', async () => {
      const { classId, teacher } = await classWith(database());
      const { code } = granted(await inviteTeacher({ classId }, teacher, world()));
      const stored = await database().teacherInvitation.findMany();
      expect(JSON.stringify(stored)).not.toContain(code);
      const colleague = await person(database(), 'teacher');
      const late = world('2026-09-08T08:00:00.000Z');
      expect(await lookAtInvitation({ code }, colleague, late)).toMatchObject({ ok: false });
      const student = await person(database(), 'student');
      expect(await acceptInvitation({ code }, student, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
      // The teacher of the class opens the own link: it stays good.
      granted(await acceptInvitation({ code }, teacher, world()));
      expect(granted(await lookAtInvitation({ code }, colleague, world()))).toEqual({
        name: 'History 9b',
      });
      expect(granted(await acceptInvitation({ code }, colleague, world()))).toEqual({ classId });
      const third = await person(database(), 'teacher');
      expect(await acceptInvitation({ code }, third, world())).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(granted(await classPage({ classId }, colleague, world())).view).toBe('teacher');
      granted(await leaveClass({ classId }, teacher, world()));
      expect(await classPage({ classId }, teacher, world())).toMatchObject({ ok: false });
      // The last one stays.
      expect(await leaveClass({ classId }, colleague, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });
  });
});
