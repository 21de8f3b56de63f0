import { changeStudent } from '@/server/classes/change-student';
import { classPage } from '@/server/classes/class-page';
import { classRoster } from '@/server/classes/class-roster';
import { createClass } from '@/server/classes/create-class';
import { importRoster } from '@/server/classes/import-roster';
import { mergeStudents, previewMerge } from '@/server/classes/merge-students';
import { moveStudent } from '@/server/classes/move-student';
import { newPins } from '@/server/classes/new-pins';
import { previewRoster } from '@/server/classes/preview-roster';
import { removeStudent } from '@/server/classes/remove-student';
import { saveReview } from '@/server/study/save-review';
import { withDatabase } from '../../support/database';
import { granted } from '../attempts/playing';
import { review } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { at, classWith, person, schoolState, schoolWorld } from './schooling';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));

withDatabase((database) => {
  const world = (moment?: string) => schoolWorld(database(), moment);
  const names = async (classId: string, teacher: { learnerId: string }) =>
    granted(await classRoster({ classId }, teacher, world())).students.map((one) => one.name);

  describe('a list of students', () => {
    it('is shown before anything is written, then carried out, and changes nothing again', async () => {
      const { classId, teacher } = await classWith(database(), ['Anna', 'Ben']);
      const file = Buffer.from('\ufeffName;Nummer\r\nAnna;007\r\nÉva;008\r\n;9\r\n', 'utf16le');
      const before = await schoolState(database());
      const preview = granted(await previewRoster({ classId, file }, teacher, world()));
      expect(preview).toMatchObject({
        encoding: 'utf-16le',
        separator: 'semicolon',
        hasHeader: true,
        columns: ['name', 'number'],
        counts: { add: 1, change: 1, keep: 0, refuse: 1 },
        total: 3,
      });
      expect(await schoolState(database())).toEqual(before);
      const { text, separator, columns } = preview;
      const yes = { classId, text, separator, header: 'yes', columns };
      expect(granted(await importRoster(yes, teacher, world()))).toMatchObject({
        counts: { add: 1, change: 1, keep: 0, refuse: 1 },
        added: [{ name: 'Éva', number: '008' }],
        refused: [{ line: 4, act: { reason: 'no-name' } }],
      });
      const after = await schoolState(database());
      expect(granted(await importRoster(yes, teacher, world())).counts).toEqual({
        add: 0,
        change: 0,
        keep: 2,
        refuse: 1,
      });
      expect(await schoolState(database())).toEqual(after);
      expect(await names(classId, teacher)).toEqual(['Anna', 'Ben', 'Éva']);
    });

    it('is read as the teacher says', async () => {
      const { classId, teacher } = await classWith(database());
      const text = 'Anna;x\nBen;y';
      const preview = granted(
        await previewRoster(
          { classId, text, header: 'yes', columns: ['other', 'name'] },
          teacher,
          world(),
        ),
      );
      expect(preview.rows.map((row) => row.name)).toEqual(['y']);
    });

    it('is refused when it is empty or too large, in a way that says why', async () => {
      const { classId, teacher } = await classWith(database());
      const look = (list: object) => previewRoster({ classId, ...list }, teacher, world());
      expect(await look({ text: ' \n ' })).toMatchObject({
        problem: { code: 'malformed', field: 'text' },
      });
      expect(await look({ file: new Uint8Array(0) })).toMatchObject({
        problem: { code: 'malformed', field: 'file' },
      });
      expect(await look({ file: new Uint8Array(2 * 1024 * 1024 + 1) })).toMatchObject({
        problem: { code: 'too-large', field: 'file', facts: { megabytes: 2 } },
      });
      expect(await look({ text: 'Anna\n'.repeat(10_001) })).toMatchObject({
        problem: { code: 'too-large', field: 'text', facts: { rows: 10_000 } },
      });
    });

    it('of 10,000 rows is carried out', async () => {
      const { classId, teacher } = await classWith(database());
      const text = Array.from({ length: 10_000 }, (_, n) => `Student ${n}\t${n}`).join('\n');
      const report = granted(await importRoster({ classId, text }, teacher, world()));
      expect(report.counts.add).toBe(10_000);
      expect(report.added).toHaveLength(300);
      const again = granted(await previewRoster({ classId, text }, teacher, world()));
      expect(again.counts.keep).toBe(10_000);
      expect(again.rows).toHaveLength(300);
    }, 60_000);

    it('is closed to who does not teach the class', async () => {
      const { classId, learnerOf } = await classWith(database(), ['Anna']);
      const before = await schoolState(database());
      const input = { classId, text: 'Mallory' };
      const stranger = before && (await person(database(), 'teacher'));
      expect(await importRoster(input, stranger, world())).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(await importRoster(input, { learnerId: learnerOf('Anna') }, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });
  });

  describe('a student on the roster', () => {
    it('can be renamed, and is not mistaken for another', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben, 7']);
      const learnerId = learnerOf('Anna');
      const change = (fields: object) =>
        changeStudent({ classId, learnerId, ...fields }, teacher, world());
      expect(await change({ name: 'BEN' })).toMatchObject({
        problem: { code: 'name-taken', field: 'name', facts: { name: 'Ben' } },
      });
      expect(await change({ name: 'Anna', number: '7' })).toMatchObject({
        problem: { code: 'name-taken', field: 'number', facts: { name: 'Ben' } },
      });
      granted(await change({ name: 'Ben', number: '08' }));
      granted(await change({ name: 'Anna Maier', number: '08' }));
      expect(await names(classId, teacher)).toEqual(['Anna Maier', 'Ben']);
      const user = await database().user.findUniqueOrThrow({ where: { id: learnerId } });
      expect(user.name).toBe('Anna Maier');
    });

    it('can be taken off and brought back, unless another has the name by now', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben']);
      const learnerId = learnerOf('Anna');
      granted(await removeStudent({ classId, learnerId, removed: 'yes' }, teacher, world()));
      expect(await names(classId, teacher)).toEqual(['Ben']);
      expect(await classPage({ classId }, { learnerId }, world())).toMatchObject({
        problem: { code: 'not-found' },
      });
      const ben = learnerOf('Ben');
      granted(await changeStudent({ classId, learnerId: ben, name: 'Anna' }, teacher, world()));
      const back = { classId, learnerId, removed: 'no' };
      expect(await removeStudent(back, teacher, world())).toMatchObject({
        problem: { code: 'name-taken' },
      });
      granted(await changeStudent({ classId, learnerId: ben, name: 'Ben' }, teacher, world()));
      granted(await removeStudent(back, teacher, world()));
      expect(await names(classId, teacher)).toEqual(['Anna', 'Ben']);
    });

    it('can be moved to another class of the same teacher, with what was granted', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben']);
      const learnerId = learnerOf('Anna');
      const granting = { classId, learnerId, scope: 'all', granted: { timeFactor: 1.5 } };
      await database().accommodation.create({ data: { ...granting, updatedAt: new Date(at) } });
      const other = { name: 'History 9c', zone: 'UTC' };
      const { classId: to } = granted(await createClass(other, teacher, world()));
      const strange = await classWith(database());
      expect(
        await moveStudent({ classId, learnerId, to: strange.classId }, teacher, world()),
      ).toMatchObject({ problem: { code: 'not-found', field: 'to' } });
      granted(await moveStudent({ classId, learnerId, to }, teacher, world()));
      expect(await names(classId, teacher)).toEqual(['Ben']);
      expect(await names(to, teacher)).toEqual(['Anna']);
      expect(await database().accommodation.count({ where: { classId: to, learnerId } })).toBe(1);
      // And back.
      granted(await moveStudent({ classId: to, learnerId, to: classId }, teacher, world()));
      expect(await names(classId, teacher)).toEqual(['Anna', 'Ben']);
    });

    it('is merged with a second entry of the same student, after a yes, with all work', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), [
        'Anna, 7',
        'Anna M',
        'Ben',
      ]);
      const kept = learnerOf('Anna');
      const merged = learnerOf('Anna M');
      granted(await newPins({ classId, who: 'chosen', learner: merged }, teacher, world()));
      for (const [who, cardId] of [
        [kept, 'claim/trade'],
        [merged, 'claim/trade'],
        [merged, 'term/trade'],
      ] as const) {
        granted(await saveReview(review(cardId, 3, at), { learnerId: who }, world()));
      }
      const input = { classId, learnerId: kept, other: merged };
      const before = await schoolState(database());
      expect(granted(await previewMerge(input, teacher, world()))).toMatchObject({
        kept: { name: 'Anna', reviews: 1 },
        merged: { name: 'Anna M', reviews: 2 },
        pinOf: 'merged',
      });
      expect(await mergeStudents(input, teacher, world())).toMatchObject({
        problem: { code: 'needs-confirmation' },
      });
      expect(await schoolState(database())).toEqual(before);
      const yes = { ...input, confirmed: 'yes' };
      const { learnerId } = granted(await mergeStudents(yes, teacher, world()));
      // The account that has the PIN goes on, under the name and number that were kept.
      expect(learnerId).toBe(merged);
      expect(granted(await classRoster({ classId }, teacher, world())).students).toMatchObject([
        { learnerId: merged, name: 'Anna', number: '7', hasPin: true },
        { name: 'Ben' },
      ]);
      expect(await database().reviewLog.count({ where: { learnerId: merged } })).toBe(3);
      expect(await database().cardState.count({ where: { learnerId: merged } })).toBe(2);
      expect(await database().user.count({ where: { id: kept } })).toBe(0);
    });

    it('keeps the attempts of both entries at one assignment, numbered on', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Anna M']);
      const [kept, merged] = [learnerOf('Anna'), learnerOf('Anna M')];
      const createdAt = new Date(at);
      const { id: assignmentId } = await database().assignment.create({
        data: { classId, title: 'T', settings: {}, createdAt, createdById: teacher.learnerId },
      });
      const about = { document: 'short-letter', seed: 'seed', startedAt: createdAt, assignmentId };
      await database().attempt.createMany({
        data: [
          { ...about, learnerId: kept, number: 1 },
          { ...about, learnerId: merged, number: 1 },
          { ...about, learnerId: merged, number: 2 },
        ],
      });
      const yes = { classId, learnerId: kept, other: merged, confirmed: 'yes' };
      const { learnerId } = granted(await mergeStudents(yes, teacher, world()));
      const attempts = await database().attempt.findMany({
        where: { assignmentId },
        orderBy: { number: 'asc' },
      });
      expect(attempts.map((one) => [one.learnerId, one.number])).toEqual(
        [1, 2, 3].map((number) => [learnerId, number]),
      );
    });

    it('is not merged away from a class of other teachers', async () => {
      const one = await classWith(database(), ['Anna', 'Ann']);
      const other = await classWith(database());
      const place = { name: 'Anna', nameKey: 'anna', enrolledAt: new Date(at) };
      for (const name of ['Anna', 'Ann']) {
        await database().enrolment.create({
          data: { ...place, classId: other.classId, learnerId: one.learnerOf(name) },
        });
      }
      const input = {
        classId: one.classId,
        learnerId: one.learnerOf('Anna'),
        other: one.learnerOf('Ann'),
        confirmed: 'yes',
      };
      expect(await mergeStudents(input, one.teacher, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });

    it('gets a PIN that is shown once and kept as a hash', async () => {
      const { classId, teacher, learnerOf } = await classWith(database(), ['Anna', 'Ben', 'Cy']);
      const anna = learnerOf('Anna');
      granted(await newPins({ classId, who: 'chosen', learner: anna }, teacher, world()));
      const printed = granted(await newPins({ classId, who: 'without-pin' }, teacher, world()));
      expect(printed.slips.map(({ name }) => name)).toEqual(['Ben', 'Cy']);
      expect(printed.slips[0]?.pin).toMatch(/^\d{6}$/);
      expect(await newPins({ classId, who: 'without-pin' }, teacher, world())).toMatchObject({
        problem: { code: 'malformed', field: 'learner' },
      });
      const state = JSON.stringify(await schoolState(database()));
      for (const { pin } of printed.slips) expect(state).not.toContain(`"${pin}"`);
      // A student of another class is nobody here.
      const strange = await classWith(database(), ['Dee']);
      const dee = strange.learnerOf('Dee');
      expect(
        await newPins({ classId, who: 'chosen', learner: dee }, teacher, world()),
      ).toMatchObject({ ok: false });
      expect(await database().account.count({ where: { userId: dee } })).toBe(0);
    });
  });
});
