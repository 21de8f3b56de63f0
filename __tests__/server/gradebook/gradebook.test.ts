import { randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { percentOf } from '@/domain/school/fraction';
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment';
import { mergeStudents } from '@/server/classes/merge-students';
import { removeStudent } from '@/server/classes/remove-student';
import { assignmentPage } from '@/server/following/assignment-page';
import { cellPage } from '@/server/gradebook/cell-page';
import { changeCell } from '@/server/gradebook/change-cell';
import { changeRules } from '@/server/gradebook/change-rules';
import { gradebookHistory } from '@/server/gradebook/gradebook-history';
import { gradebookPage } from '@/server/gradebook/gradebook-page';
import { gradebookTable } from '@/server/gradebook/gradebook-table';
import { rulesPage } from '@/server/gradebook/rules-page';
import { myGrades, studentGrades } from '@/server/gradebook/student-grades';
import { startPage } from '@/server/taking/start-page';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { answerWith, granted, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, send, submit } from '../taking/taking';
import { keepRandomAttempts } from './random-attempts';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** Ten past ten, and so many minutes later. */
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const due = '2026-03-10T12:00';
const afterDue = 180;

withDatabase((database) => {
  let school: School;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
  });
  const world = (minute: number) => worldAt(database(), at(minute));
  const ofClass = () => ({ classId: school.classId });

  /** Hands in four questions of which so many are right, and none in one's own words. */
  async function handIn(assignment: string, student: Asker & { learnerId: string }, right: number) {
    const attempt = await begun(database(), assignment, student, at(1));
    for (const position of [1, 2, 3, 4]) {
      const verdict = position <= right ? 'right' : 'wrong';
      const answer = await answerWith(database(), attempt, position, verdict);
      granted(
        await send(
          database(),
          answerFact(attempt, position, answer, { answeredAt: at(2), confidence: 'certain' }),
          student,
          at(2),
        ),
      );
    }
    granted(await submit(database(), attempt, student, at(3)));
    return attempt;
  }

  const page = async (input: object = {}, minute = afterDue) =>
    granted(await gradebookPage({ ...ofClass(), ...input }, school.teacher, world(minute)));
  const mine = async (student: Asker, minute = afterDue) =>
    granted(await myGrades(ofClass(), student, world(minute)));
  const change = (input: object, teacher: Asker = school.teacher, minute = afterDue) =>
    changeCell(
      { ...ofClass(), learner: school.ann.learnerId, reason: 'A reason', seen: '0', ...input },
      teacher,
      world(minute),
    );
  const problem = (result: Result<unknown>) => (result.ok ? null : result.problem);
  const cellsOf = async (name: string, minute = afterDue) =>
    (await page({}, minute)).rows.find((row) => row.name === name)?.cells ?? [];

  test('a class of none, and one to which nothing is assigned, have an empty gradebook', async () => {
    const empty = granted(
      await gradebookPage({ classId: school.otherClassId }, school.otherTeacher, world(0)),
    );
    expect(empty).toMatchObject({ rows: [], columns: [], students: 0, mean: null });
    expect(await page()).toMatchObject({ columns: [], students: 2, mean: null });
    const { total } = await mine(school.ann);
    expect(total).toMatchObject({ share: null, categories: [] });
  });

  test('what waits for a mark is left out; marked and released it counts; nothing handed in is 0 once due', async () => {
    const assignment = await assign(database(), school, { due });
    const attempt = await handIn(assignment, school.ann, 3);
    expect(await cellsOf('ann', 5)).toMatchObject([{ state: 'scored', percent: 60 }]);
    expect(await cellsOf('ben', 5)).toMatchObject([{ state: 'not-due', percent: null }]);
    expect(await cellsOf('ben')).toMatchObject([{ state: 'missing', percent: 0 }]);

    const item = await database().attemptItem.findFirstOrThrow({
      where: { attemptId: attempt, position: 5 },
    });
    const mark = await database().mark.create({
      data: {
        classId: school.classId,
        attemptItemId: item.id,
        sequence: 1,
        points: 0.5,
        teacherId: school.teacher.learnerId,
        markedAt: new Date(at(10)),
      },
    });
    // Not released, it says nothing.
    expect(await cellsOf('ann')).toMatchObject([{ percent: 60 }]);
    await database().mark.update({
      where: { id: mark.id },
      data: { releasedAt: new Date(at(11)) },
    });
    expect(await cellsOf('ann')).toMatchObject([{ percent: 70 }]);
    // The mean says of how many it is, with the 0 of who handed in nothing.
    expect(await page()).toMatchObject({
      mean: { percent: 35, students: 2 },
      columns: [{ mean: { percent: 35, students: 2 }, toMark: 0 }],
    });
    const cell = granted(
      await cellPage(
        { ...ofClass(), learner: school.ann.learnerId, assignment },
        school.teacher,
        world(afterDue),
      ),
    );
    expect(cell.history).toMatchObject([{ act: { kind: 'mark', question: 5, points: 0.5 } }]);
  });

  test('an answer that waits for the teacher keeps the whole assignment out of the total', async () => {
    const assignment = await assign(database(), school, { due });
    const attempt = await begun(database(), assignment, school.ann, at(1));
    const own = await answerWith(database(), attempt, 5, 'to-check');
    granted(
      await send(
        database(),
        answerFact(attempt, 5, own, { answeredAt: at(2), confidence: null }),
        school.ann,
        at(2),
      ),
    );
    granted(await submit(database(), attempt, school.ann, at(3)));
    expect(await cellsOf('ann')).toMatchObject([{ state: 'to-mark', percent: null }]);
    expect(await page()).toMatchObject({
      columns: [{ mean: { percent: 0, students: 1 }, toMark: 1 }],
    });
    expect((await mine(school.ann)).total.share).toBeNull();
  });

  test('students and teacher see the same total; a score not shown yet is in neither', async () => {
    const shown = await assign(database(), school, { due });
    const hidden = await assign(database(), school, { due, showScore: 'never', showKey: 'never' });
    await handIn(shown, school.ann, 4);
    await handIn(hidden, school.ann, 1);
    const input = { ...ofClass(), learner: school.ann.learnerId };
    const teachers = granted(await studentGrades(input, school.teacher, world(afterDue)));
    const own = await mine(school.ann);
    expect(own.total).toEqual(teachers.total);
    expect(own.total.share && percentOf(own.total.share)).toBe(80);
    const cellOf = ({ lines }: typeof own) => lines.find(({ id }) => id === hidden);
    expect(cellOf(teachers)?.cell.state).toBe('not-released');
    expect(cellOf(teachers)?.cell.share).not.toBeNull();
    expect(cellOf(own)?.cell.share).toBeNull();
    expect(cellOf(own)?.attempts.map(({ score }) => score)).toEqual([null]);
  });

  test('on any data, every student’s own total is the one the teacher sees', async () => {
    for (const settings of [{ due, counts: 'mean' }, { due, showScore: 'after-due' }, {}]) {
      const assignment = await assign(database(), school, { attempts: null, ...settings });
      await keepRandomAttempts(database(), school, assignment, 5);
    }
    for (const minute of [0, afterDue]) {
      const { rows } = await page({}, minute);
      for (const student of [school.ann, school.ben]) {
        const { total, learnerId } = await mine(student, minute);
        const row = rows.find((one) => one.learnerId === learnerId);
        expect(total.share && percentOf(total.share)).toBe(row?.percent);
      }
    }
  });

  test('a score is set, excused and lifted with a reason, and the history keeps it all', async () => {
    const assignment = await assign(database(), school, { due });
    await handIn(assignment, school.ann, 2);
    granted(await change({ assignment, kind: 'score', score: '8/10', reason: 'Oral answer' }));
    expect(await cellsOf('ann')).toMatchObject([
      { state: 'scored', percent: 80, isOverridden: true },
    ]);
    expect((await mine(school.ann)).lines).toMatchObject([{ reason: 'Oral answer' }]);
    // The assignment's own page tells its student the same.
    const graded = async () =>
      granted(await startPage({ assignment }, school.ann, world(afterDue))).graded;
    expect(await graded()).toEqual({ word: { kind: 'score', share: 0.8 }, reason: 'Oral answer' });
    // So does its page for the teacher, beside what was handed in.
    const { students } = granted(
      await assignmentPage({ ...ofClass(), assignment }, school.teacher, world(afterDue)),
    );
    expect(students.find(({ name }) => name === 'ann')).toMatchObject({
      share: 0.4,
      word: { kind: 'score', share: 0.8 },
    });
    expect(students.find(({ name }) => name === 'ben')).toMatchObject({ word: null });
    granted(await change({ assignment, kind: 'excuse', seen: '1', reason: 'Ill' }));
    expect(await cellsOf('ann')).toMatchObject([{ state: 'excused', percent: null }]);
    expect(await graded()).toEqual({ word: { kind: 'excuse' }, reason: 'Ill' });
    granted(await change({ assignment, kind: 'lift', seen: '2', reason: 'A slip of mine' }));
    expect(await graded()).toBeNull();
    expect(await cellsOf('ann')).toMatchObject([{ percent: 40, isOverridden: false }]);
    const { changes } = granted(await gradebookHistory(ofClass(), school.teacher, world(afterDue)));
    expect(changes.map(({ of }) => of)).toMatchObject([
      { from: { kind: 'excuse' }, to: null, reason: 'A slip of mine' },
      { from: { kind: 'score', share: 0.8 }, to: { kind: 'excuse' }, reason: 'Ill' },
      { from: null, to: { kind: 'score', share: 0.8 }, reason: 'Oral answer' },
    ]);
    expect(changes.every(({ who }) => who === 'teacher')).toBe(true);
  });

  test('of two teachers who change one cell, the second is told who was first, and nothing is lost', async () => {
    const assignment = await assign(database(), school, { due });
    const { classId, otherTeacher } = school;
    await database().teaching.create({
      data: { classId, teacherId: otherTeacher.learnerId, since: new Date(at(0)) },
    });
    granted(await change({ assignment, kind: 'score', score: '70', reason: 'Talked it over' }));
    const second = await change({ assignment, kind: 'excuse' }, otherTeacher);
    expect(problem(second)).toMatchObject({
      code: 'conflict',
      facts: { who: 'teacher', kind: 'score', percent: 70, reason: 'Talked it over', sequence: 1 },
    });
    expect(await cellsOf('ann')).toMatchObject([{ percent: 70 }]);
    // Having been told, the second may put another in its place.
    granted(await change({ assignment, kind: 'excuse', seen: '1' }, otherTeacher));
    const both = await Promise.all([
      change({ assignment, kind: 'score', score: '10', seen: '2' }),
      change({ assignment, kind: 'score', score: '20', seen: '2' }, otherTeacher),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('a score for who has left, for what was taken back, and one that is no score are refused', async () => {
    const assignment = await assign(database(), school, { due });
    const set = (input: object = {}) =>
      change({ assignment, kind: 'score', score: '50', ...input });
    for (const score of ['', '101', 'ten', '11/10', '-1']) {
      expect(problem(await set({ score }))).toMatchObject({ code: 'malformed', field: 'score' });
    }
    expect(problem(await set({ reason: ' ' }))).toMatchObject({ field: 'reason' });
    expect(problem(await set({ learner: randomUUID() }))).toMatchObject({ code: 'not-found' });
    expect(problem(await change({ assignment, kind: 'lift' }))).toMatchObject({ field: 'kind' });

    await database().assignment.update({
      where: { id: assignment },
      data: { isForSome: true, students: { create: { learnerId: school.ben.learnerId } } },
    });
    expect(problem(await set())).toMatchObject({ code: 'closed', facts: { what: 'others' } });
    expect(await cellsOf('ann')).toMatchObject([{ state: 'not-for-student', percent: null }]);
    await database().assignment.update({ where: { id: assignment }, data: { isForSome: false } });

    const { learnerId } = school.ann;
    const student = { ...ofClass(), learnerId };
    granted(await removeStudent({ ...student, removed: 'yes' }, school.teacher, world(0)));
    expect(problem(await set())).toMatchObject({ code: 'closed', facts: { what: 'student' } });
    const input = { ...ofClass(), learner: learnerId, assignment };
    const left = granted(await cellPage(input, school.teacher, world(0)));
    expect(left.hasLeft).toBe(true);
    granted(await removeStudent({ ...student, removed: 'no' }, school.teacher, world(0)));
    granted(
      await withdrawAssignment(
        { ...ofClass(), assignment, act: 'withdraw' },
        school.teacher,
        world(0),
      ),
    );
    expect(problem(await set())).toMatchObject({ code: 'closed', facts: { what: 'assignment' } });
    expect(await database().gradeChange.count({ where: ofClass() })).toBe(0);
  });

  test('rules are changed, refused in the field at fault, and told with what was different before', async () => {
    const [first, second] = [
      await assign(database(), school, { due }),
      await assign(database(), school, { due }),
    ];
    await handIn(first, school.ann, 4);
    await handIn(second, school.ann, 1);
    const rules = (input: object) =>
      changeRules(
        {
          ...ofClass(),
          rule: 'mean-of-percentages',
          categories: [
            { id: 'all', name: 'Quizzes', weight: '60', drop: '0' },
            { name: 'Essays', weight: '30 %', drop: '0' },
          ],
          places: [],
          seen: '0',
          ...input,
        },
        school.teacher,
        world(0),
      );
    for (const weight of ['0', '500', '-3', '', 'half']) {
      const categories = [{ id: 'all', name: '', weight, drop: '0' }];
      expect(problem(await rules({ categories }))).toMatchObject({ field: 'categories.0.weight' });
      const places = [{ assignment: first, category: 'all', weight }];
      expect(problem(await rules({ places }))).toMatchObject({ field: 'places.0.weight' });
    }
    const same = [
      { name: 'A', weight: '1' },
      { name: 'a', weight: '2' },
    ];
    expect(problem(await rules({ categories: same }))).toMatchObject({
      field: 'categories.1.name',
      facts: { reason: 'name-twice' },
    });
    const one = { id: 'all', weight: '50', drop: '0' };
    const twice = [
      { ...one, name: 'A' },
      { ...one, name: 'B' },
    ];
    expect(problem(await rules({ categories: twice }))).toMatchObject({ field: 'categories' });
    granted(await rules({}));
    expect(problem(await rules({}))).toMatchObject({ code: 'conflict', facts: { who: 'teacher' } });
    const stored = granted(await rulesPage(ofClass(), school.teacher, world(0)));
    expect(stored).toMatchObject({ sequence: 1, together: 90 });
    const essays = stored.rules.categories[1]?.id ?? '';
    granted(
      await rules({
        seen: '1',
        categories: stored.rules.categories.map(({ id, name, weightPercent }) => ({
          id,
          name,
          weight: String(weightPercent),
          drop: '0',
        })),
        places: [{ assignment: second, category: essays, weight: '100' }],
      }),
    );
    // 80 % × 60/90 + 20 % × 30/90.
    expect((await page()).rows[0]?.percent).toBe(60);
    const only = await page({ category: essays, sort: second, direction: 'down' });
    expect(only.columns.map(({ id }) => id)).toEqual([second]);
    const { changes } = granted(await gradebookHistory(ofClass(), school.teacher, world(0)));
    expect(changes.map(({ of }) => of)).toMatchObject([
      { kind: 'rules', changes: [{ what: 'place', from: 'Quizzes', to: 'Essays' }] },
      { kind: 'rules', changes: [{}, { what: 'category-weight' }, { what: 'category-added' }] },
    ]);
  });

  test('an assignment of which every item was left out has no score, and is no zero', async () => {
    const assignment = await assign(database(), school, { due });
    const attempt = await handIn(assignment, school.ann, 4);
    await database().attemptItem.updateMany({
      where: { attemptId: attempt },
      data: { exception: 'left-out' },
    });
    expect(await cellsOf('ann')).toMatchObject([{ state: 'nothing-to-score', percent: null }]);
    expect((await mine(school.ann)).total.share).toBeNull();
  });

  test('rows are sorted and sought by the address, and what it says wrongly is passed over', async () => {
    const assignment = await assign(database(), school, { due });
    await handIn(assignment, school.ben, 4);
    const names = async (input: object) => (await page(input)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['ann', 'ben']);
    expect(await names({ direction: 'down' })).toEqual(['ben', 'ann']);
    expect(await names({ sort: 'total', direction: 'down' })).toEqual(['ben', 'ann']);
    expect(await names({ sort: assignment })).toEqual(['ann', 'ben']);
    expect(await names({ name: 'B' })).toEqual(['ben']);
    expect(await names({ state: 'missing' })).toEqual(['ann']);
    expect(await names({ sort: 'x', state: 'x', category: 'x', direction: 'x' })).toEqual([
      'ann',
      'ben',
    ]);
  });

  test('the table that is taken away has the figures that are shown', async () => {
    const assignment = await assign(database(), school, { due });
    await handIn(assignment, school.ann, 1);
    const { rows, rule } = granted(
      await gradebookTable(ofClass(), school.teacher, world(afterDue)),
    );
    expect(rule).toBe('mean-of-percentages');
    expect(rows).toMatchObject([
      { name: 'ann', percent: 20, cells: [{ percent: 20, state: 'scored' }] },
      { name: 'ben', percent: 0, cells: [{ percent: 0, state: 'missing' }] },
    ]);
  });

  test('a student who came to the class after the due date misses nothing', async () => {
    await assign(database(), school, { due: '2026-01-01T00:00' });
    expect(await cellsOf('ann')).toMatchObject([{ state: 'before-joining', percent: null }]);
  });

  test('merging two entries keeps the words of teachers on both', async () => {
    const assignment = await assign(database(), school, { due });
    granted(await change({ assignment, kind: 'score', score: '10' }, school.teacher, 1));
    const { ann, ben } = school;
    const bens = { assignment, learner: ben.learnerId };
    granted(await change({ ...bens, kind: 'excuse' }, school.teacher, 2));
    granted(await change({ ...bens, kind: 'score', score: '90', seen: '1' }, school.teacher, 3));
    const { learnerId } = granted(
      await mergeStudents(
        { ...ofClass(), learnerId: ann.learnerId, other: ben.learnerId, confirmed: 'yes' },
        school.teacher,
        world(4),
      ),
    );
    const input = { ...ofClass(), learner: learnerId, assignment };
    const { sequence, line } = granted(await cellPage(input, school.teacher, world(5)));
    expect(sequence).toBe(3);
    expect(line.cell.share && percentOf(line.cell.share)).toBe(90);
  });
});
