import { z } from 'zod';
import type { Result } from '@/domain/result';
import { attemptBehind } from '@/server/attempts/attempt-view';
import { frozenItem } from '@/server/attempts/frozen-item';
import { storedItem } from '@/server/attempts/stored-item';
import { assignmentPage } from '@/server/following/assignment-page';
import { applyRegrade } from '@/server/regrading/apply-regrade';
import { previewRegrade } from '@/server/regrading/preview-regrade';
import { dueOf } from '@/server/taking/due-of';
import type { Asker } from '@/server/use-case';
import { forgetPaperMarks } from '@/server/worksheets/forget-paper-marks';
import { makeClassWorksheet } from '@/server/worksheets/make-class-worksheet';
import { makeWorksheet } from '@/server/worksheets/make-worksheet';
import { paperMarksPage } from '@/server/worksheets/paper-marks-page';
import { printedWorksheet } from '@/server/worksheets/printed-worksheet';
import { savePaperMarks } from '@/server/worksheets/save-paper-marks';
import { worksheetKey } from '@/server/worksheets/worksheet-key';
import { worksheetList } from '@/server/worksheets/worksheet-list';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { granted, nobody, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { assign } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem);
/** What betrays the key of a question. */
const telling = /"key":|"explanation":|"evidence":|"modelAnswer":|"rubric":|"reason":/;

withDatabase((database) => {
  let school: School;
  let assignment: string;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
    assignment = await assign(database(), school, { due: '2026-03-10T10:30' });
  });
  const world = (minutes = 0) => worldAt(database(), at(minutes));
  const ofClass = () => ({ classId: school.classId, assignment });
  const make = async (layout: object = { versions: '2' }) =>
    granted(await makeClassWorksheet({ ...ofClass(), ...layout }, school.teacher, world()))
      .worksheet;
  const printed = async (worksheet: string, asker: Asker = school.teacher) =>
    granted(await printedWorksheet({ worksheet }, asker, world()));

  describe('a worksheet of an assignment', () => {
    it('has the same questions in every version, and tells no key', async () => {
      const page = await printed(await make({ versions: '4', passages: 'beside' }));
      expect(page.versions.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
      expect(JSON.stringify(page)).not.toMatch(telling);
      expect(page.layout.due).toBe('2026-03-10');
      for (const { parts } of page.versions) {
        const numbers = parts.flatMap(({ items }) => items.map(({ position }) => position));
        expect(numbers).toEqual([1, 2, 3, 4, 5]);
        expect(parts.map(({ kind }) => kind)).toEqual(['answer', 'write']);
      }
    });

    it('is for the teachers of the class alone, its key too', async () => {
      const worksheet = await make();
      for (const asker of [nobody, school.ann, school.otherTeacher]) {
        expect(refusal(await printedWorksheet({ worksheet }, asker, world()))?.code).toBe(
          'not-found',
        );
        expect(refusal(await worksheetKey({ worksheet }, asker, world()))?.code).toBe('not-found');
      }
      const { versions } = granted(await worksheetKey({ worksheet }, school.teacher, world()));
      expect(versions).toHaveLength(2);
    });

    it('keeps its printed form in the key when an item is edited later', async () => {
      const worksheet = await make({ versions: '1' });
      const before = granted(await worksheetKey({ worksheet }, school.teacher, world()));
      const [asked] = await database().assignmentItem.findMany({
        where: { assignmentId: assignment, position: 1 },
        include: { version: true },
      });
      if (!asked) throw new Error('nothing is asked');
      const edited = { ...storedItem(asked.version.content), explanation: 'Edited since.' };
      const version = frozenItem(edited);
      await database().itemVersion.createMany({ data: [version], skipDuplicates: true });
      await database().assignmentItem.update({
        where: { assignmentId_position: { assignmentId: assignment, position: 1 } },
        data: { versionHash: version.hash },
      });
      expect(granted(await worksheetKey({ worksheet }, school.teacher, world()))).toEqual(before);
    });

    it('says so where an assignment has nothing to print', async () => {
      await database().assignmentItem.deleteMany({ where: { assignmentId: assignment } });
      const refused = await makeClassWorksheet(ofClass(), school.teacher, world());
      expect(refusal(refused)?.code).toBe('nothing-to-ask');
    });
  });

  describe('a worksheet of a document', () => {
    const form = { document: 'short-letter', count: '2', versions: '2' };

    it('may be made by anybody, and is open to whoever has its address, without its key', async () => {
      const { worksheet } = granted(await makeWorksheet(form, nobody, world()));
      expect((await printed(worksheet, nobody)).mayKey).toBe(false);
      expect(refusal(await worksheetKey({ worksheet }, nobody, world()))?.code).toBe('not-found');
      expect(refusal(await worksheetKey({ worksheet }, school.teacher, world()))?.code).toBe(
        'not-found',
      );
    });

    it('has its key for the teacher who made it, and not for a student', async () => {
      const own = granted(await makeWorksheet(form, school.teacher, world()));
      expect(granted(await worksheetKey(own, school.teacher, world())).versions).toHaveLength(2);
      const anns = granted(await makeWorksheet(form, school.ann, world()));
      expect((await printed(anns.worksheet, school.ann)).mayKey).toBe(false);
      expect(refusal(await printedWorksheet(anns, school.ben, world()))?.code).toBe('not-found');
    });

    it('is refused with nothing on it, and with prompts that do not exist', async () => {
      const none = { ...form, count: '0' };
      expect(refusal(await makeWorksheet(none, nobody, world()))?.code).toBe('nothing-to-ask');
      const unknown = { ...form, prompts: 'no-such-prompt' };
      expect(refusal(await makeWorksheet(unknown, nobody, world()))).toMatchObject({
        code: 'not-found',
        field: 'prompts',
      });
    });
  });

  describe('marks from paper', () => {
    const page = async (worksheet: string, student: Asker, letter = 'A') =>
      granted(
        await paperMarksPage(
          { ...ofClass(), worksheet, learner: student.learnerId, letter },
          school.teacher,
          world(),
        ),
      );
    async function type(
      worksheet: string,
      student: Asker,
      letter: string,
      marks: Record<string, string>,
      more: object = {},
    ) {
      const { form } = await page(worksheet, student, letter);
      const input = { ...ofClass(), worksheet, learner: student.learnerId, letter, marks };
      return savePaperMarks(
        { ...input, edition: form?.edition, ...more },
        school.teacher,
        world(50),
      );
    }
    /** The number under which a version prints what version A prints under this one. */
    async function sameIn(worksheet: string, letter: string, position: number): Promise<number> {
      const rows = await database().worksheetItem.findMany({ where: { worksheetId: worksheet } });
      const item = rows.find((row) => row.letter === 'A' && row.position === position);
      const same = rows.find(
        (row) => row.letter === letter && row.versionHash === item?.versionHash,
      );
      return same?.position ?? 0;
    }
    const pointsBy = async (student: Asker) => {
      const items = await database().attemptItem.findMany({
        where: { attempt: { learnerId: student.learnerId, assignmentId: assignment } },
        include: { marks: { orderBy: { sequence: 'desc' }, take: 1 } },
      });
      return new Map(items.map(({ versionHash, marks }) => [versionHash, marks[0]?.points]));
    };

    it('land on the item, whichever number a version gave it', async () => {
      const worksheet = await make();
      granted(await type(worksheet, school.ann, 'A', { '1': '1', '2': '0', '3': '0.5' }));
      const inB = await Promise.all([1, 2, 3].map((position) => sameIn(worksheet, 'B', position)));
      const marks = Object.fromEntries(
        inB.map((position, index) => [position, ['1', '0', '0.5'][index] ?? '']),
      );
      granted(await type(worksheet, school.ben, 'B', marks));
      expect(await pointsBy(school.ben)).toEqual(await pointsBy(school.ann));
    });

    /** A question of the assignment with options, and one of them that is wrong. */
    async function aChoice() {
      const asked = await database().assignmentItem.findMany({
        where: { assignmentId: assignment },
        include: { version: true },
      });
      const choice = asked.flatMap(({ position, versionHash, version }) => {
        const item = storedItem(version.content);
        return item.type === 'multiple-choice' ? [{ place: position, versionHash, item }] : [];
      })[0];
      const option = choice?.item.options.find(({ id }) => id !== choice.item.key)?.id;
      return { place: choice?.place, versionHash: choice?.versionHash ?? '', option };
    }

    it('judge a letter as the question is judged now, whatever was printed', async () => {
      const worksheet = await make({ versions: '1' });
      const { place, versionHash, option } = await aChoice();
      const asked = { ...ofClass(), place, what: 'replace', option, reason: 'A slip' };
      const { seen } = granted(await previewRegrade(asked, school.teacher, world(40)));
      granted(await applyRegrade({ ...asked, seen }, school.teacher, world(40)));
      const printedAs = await database().worksheetItem.findFirstOrThrow({
        where: { worksheetId: worksheet, versionHash },
      });
      const { options } = z
        .object({ options: z.array(z.object({ option: z.string() })) })
        .parse(printedAs.arrangement);
      const at = options.findIndex((one) => one.option === option);
      const letter = String.fromCharCode('A'.charCodeAt(0) + at);
      granted(await type(worksheet, school.ann, 'A', { [String(printedAs.position)]: letter }));
      expect((await pointsBy(school.ann)).get(versionHash)).toBe(1);

      // The key keeps what was printed and says what holds now, on paper that is printed later as well.
      for (const sheet of [worksheet, await make({ versions: '1' })]) {
        const { versions } = granted(
          await worksheetKey({ worksheet: sheet }, school.teacher, world(41)),
        );
        const lines = versions.flatMap((version) => version.lines);
        const told = lines.filter(({ anew }) => anew !== null);
        expect(told).toHaveLength(1);
        expect(told[0]?.letter).not.toBe(told[0]?.anew?.letter);
        expect(told[0]?.key).not.toEqual(told[0]?.anew?.key);
      }
    });

    it('stay when the key grows, which is said before it does', async () => {
      const worksheet = await make({ versions: '1' });
      granted(await type(worksheet, school.ann, 'A', { '1': '0', '2': '0' }));
      const { place, option } = await aChoice();
      const preview = async (what: string) =>
        granted(
          await previewRegrade(
            { ...ofClass(), place, what, option, reason: 'Both are' },
            school.teacher,
            world(55),
          ),
        );
      expect(await preview('accept')).toMatchObject({ onPaper: 1, changes: [] });
      expect(await preview('full-marks')).toMatchObject({ onPaper: 0, changes: [{ name: 'ann' }] });
    });

    it('count as the student sees them, in time though typed in after the due date', async () => {
      const worksheet = await make({ versions: '1' });
      const { form } = await page(worksheet, school.ann);
      const most = String(form?.fields[4]?.most);
      granted(await type(worksheet, school.ann, 'A', { '1': '1', '2': '1', '5': most }));
      const [due] = await dueOf(school.ann.learnerId, { world: world(55) });
      expect(due?.finished[0]).toMatchObject({
        finishedBy: 'paper',
        late: null,
        answered: 3,
        result: { points: 3, outOf: 5, toMark: 0 },
      });
      const [attempt] = due?.finished ?? [];
      const view = granted(await attemptBehind({ attempt: attempt?.id }, school.ann, world(55)));
      expect(view.questions[0]).toMatchObject({ state: 'open', onPaper: { points: 1 } });
      const { students } = granted(await assignmentPage(ofClass(), school.teacher, world(55)));
      expect(students.find(({ name }) => name === 'ann')).toMatchObject({ share: 0.6 });
    });

    it('judge a letter by the order that was printed', async () => {
      const worksheet = await make({ versions: '1' });
      const { versions } = granted(await worksheetKey({ worksheet }, school.teacher, world()));
      const right = versions[0]?.lines[0]?.letter ?? '';
      granted(await type(worksheet, school.ann, 'A', { '1': right.toLowerCase() }));
      granted(await type(worksheet, school.ben, 'A', { '1': right === 'A' ? 'B' : 'A' }));
      const first = async (student: Asker) =>
        [...(await pointsBy(student)).values()].filter((one) => one !== undefined);
      expect(await first(school.ann)).toEqual([1]);
      expect(await first(school.ben)).toEqual([0]);
    });

    it('are corrected by typing in again, and never over what a colleague typed in', async () => {
      const worksheet = await make({ versions: '1' });
      const { form } = await page(worksheet, school.ann);
      granted(await type(worksheet, school.ann, 'A', { '1': '0' }));
      granted(await type(worksheet, school.ann, 'A', { '1': '1' }));
      expect([...(await pointsBy(school.ann)).values()]).toContain(1);
      const stale = await type(
        worksheet,
        school.ann,
        'A',
        { '1': '0' },
        { edition: form?.edition },
      );
      expect(refusal(stale)?.code).toBe('conflict');
      expect(refusal(await type(worksheet, school.ann, 'B', { '1': '0' }))?.field).toBe('letter');
    });

    it('lead to the next of whom nothing is typed in, and to nobody after the last', async () => {
      const worksheet = await make({ versions: '1' });
      const typed = async (student: Asker) =>
        granted(await type(worksheet, student, 'A', { '1': '1' })).next;
      expect(await typed(school.ben)).toBe(school.ann.learnerId);
      expect(await typed(school.ann)).toBeNull();
    });

    it('are taken back where the version was mistaken', async () => {
      const worksheet = await make();
      granted(await type(worksheet, school.ann, 'A', { '1': '1' }));
      const seen = (await page(worksheet, school.ann)).form?.edition;
      granted(await type(worksheet, school.ann, 'A', { '1': '0.5' }));
      const input = { ...ofClass(), worksheet, learner: school.ann.learnerId };
      const stale = await forgetPaperMarks({ ...input, edition: seen }, school.teacher, world(51));
      expect(refusal(stale)?.code).toBe('conflict');
      expect([...(await pointsBy(school.ann)).values()]).toContain(0.5);
      const { form } = await page(worksheet, school.ann);
      const now = { ...input, edition: form?.edition };
      granted(await forgetPaperMarks(now, school.teacher, world(51)));
      granted(await type(worksheet, school.ann, 'B', { '1': '1' }));
      const { worksheets } = granted(await worksheetList(ofClass(), school.teacher, world(52)));
      expect(worksheets).toMatchObject([{ students: 1, versions: 2, items: 5 }]);
    });

    it.each([
      ['nothing at all', {}, 'marks'],
      ['more points than there are', { '1': '2' }, 'marks.1'],
      ['a letter that is not printed', { '1': 'z' }, 'marks.1'],
      ['a word', { '2': 'right' }, 'marks.2'],
    ])('are refused for %s, and nothing is kept', async (_, marks, field) => {
      const worksheet = await make({ versions: '1' });
      expect(refusal(await type(worksheet, school.ann, 'A', marks))).toMatchObject({
        code: 'malformed',
        field,
      });
      expect(await database().attempt.count({ where: { worksheetId: worksheet } })).toBe(0);
    });

    it('are refused in words for a student who has left', async () => {
      const worksheet = await make({ versions: '1' });
      await database().enrolment.updateMany({
        where: { classId: school.classId, learnerId: school.ann.learnerId },
        data: { leftAt: new Date(at(1)) },
      });
      const input = {
        ...ofClass(),
        worksheet,
        learner: school.ann.learnerId,
        letter: 'A',
        edition: 'none',
        marks: { '1': '1' },
      };
      expect(refusal(await savePaperMarks(input, school.teacher, world()))).toMatchObject({
        field: 'learner',
        facts: { reason: 'not-on-roster' },
      });
    });

    it('are for nobody in an empty class', async () => {
      const worksheet = await make({ versions: '1' });
      await database().enrolment.deleteMany({ where: { classId: school.classId } });
      const empty = await paperMarksPage({ ...ofClass(), worksheet }, school.teacher, world());
      expect(granted(empty)).toMatchObject({ students: [], form: null });
    });
  });
});
