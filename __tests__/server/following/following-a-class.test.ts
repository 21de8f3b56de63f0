import { randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { assignmentPage } from '@/server/following/assignment-page';
import { classExport } from '@/server/following/class-export';
import { classOverview } from '@/server/following/class-overview';
import { classResultsTable } from '@/server/following/class-results';
import { deleteClass, deletionPage } from '@/server/following/delete-class';
import { itemPage } from '@/server/following/item-page';
import { studentPage } from '@/server/following/student-page';
import { decideLate } from '@/server/taking/decide-late';
import { receipt } from '@/server/taking/receipt';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { answerWith, granted, started, worldAt } from '../attempts/playing';
import { review } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, grant, send, submit } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** Ten past ten, and so many minutes later. */
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem.code);

withDatabase((database) => {
  let school: School;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
  });
  const world = (time: string) => worldAt(database(), time);
  const make = (settings: object = {}) => assign(database(), school, settings);
  const answer = async (
    attempt: string,
    position: number,
    verdict: 'right' | 'wrong',
    student: Asker,
    minute: number,
  ) => {
    const given = await answerWith(database(), attempt, position, verdict);
    const fact = answerFact(attempt, position, given, {
      answeredAt: at(minute),
      confidence: 'certain',
    });
    return send(database(), fact, student, at(minute));
  };
  const overview = async (time: string) =>
    granted(await classOverview({ classId: school.classId }, school.teacher, world(time)));
  const page = async (assignment: string, time: string) =>
    granted(
      await assignmentPage({ classId: school.classId, assignment }, school.teacher, world(time)),
    );
  const studentsPage = async (time: string) =>
    granted(
      await studentPage(
        { classId: school.classId, learner: school.ann.learnerId },
        school.teacher,
        world(time),
      ),
    );

  describe('the page of a class', () => {
    it('says who has not started, who works, who has handed in and who is late', async () => {
      const assignment = await make({ due: '2026-03-10T10:30' });
      const first = await overview(at(0));
      expect(first.assignments).toMatchObject([
        { id: assignment, state: 'open', counts: { 'not-started': 2 }, overdue: 0 },
      ]);
      expect(first.steps).toMatchObject([{ step: 'slips', students: 2 }, { step: 'follow' }]);

      const anns = await begun(database(), assignment, school.ann, at(0));
      await begun(database(), assignment, school.ben, at(1));
      granted(await submit(database(), anns, school.ann, at(20)));
      expect((await overview(at(21))).assignments[0]?.counts).toEqual({
        'not-started': 0,
        working: 1,
        submitted: 1,
        late: 0,
      });

      const after = await overview(at(31));
      expect(after.assignments).toMatchObject([{ state: 'past-due', overdue: 1 }]);
      expect(after.students).toMatchObject([
        { name: 'ann', given: 1, done: 1, late: 0, overdue: 0, isWorking: false },
        { name: 'ben', given: 1, done: 0, overdue: 1, isWorking: true },
      ]);
    });

    it('tells by the clock, whether anybody has looked or not, and by what each is granted', async () => {
      const assignment = await make({ timeLimitMinutes: 20, due: '2026-03-10T10:05' });
      await grant(database(), school.classId, school.ann, { timeFactor: 1.5 });
      await grant(database(), school.classId, school.ben, { due: '2026-03-10T11:00' }, assignment);
      await begun(database(), assignment, school.ann, at(0));
      await begun(database(), assignment, school.ben, at(0));
      expect((await overview(at(25))).assignments[0]?.counts).toMatchObject({
        working: 1,
        submitted: 1,
      });
      expect((await page(assignment, at(25))).students).toMatchObject([
        { name: 'ann', state: 'working', working: { question: 1, endsAt: new Date(at(30)) } },
        { name: 'ben', state: 'submitted', ownDueAt: new Date(at(60)), working: null },
      ]);
      expect((await overview(at(31))).assignments[0]?.counts).toMatchObject({
        late: 1,
        submitted: 1,
      });
    });

    it('asks as often for three hundred students as for two', async () => {
      const queries = async () => {
        let count = 0;
        const counting = database().$extends({
          query: {
            $allOperations({ args, query }) {
              count += 1;
              return query(args);
            },
          },
        });
        const input = { classId: school.classId };
        const place = { ...world(at(5)), database: counting as never };
        granted(await classOverview(input, school.teacher, place));
        granted(await assignmentPage({ ...input, assignment }, school.teacher, place));
        return count;
      };
      const assignment = await make();
      await begun(database(), assignment, school.ann, at(0));
      const few = await queries();
      const ids = Array.from({ length: 300 }, () => randomUUID());
      await database().user.createMany({
        data: ids.map((id) => ({ id, name: 'x', email: `${id}@users.invalid`, role: 'student' })),
      });
      await database().enrolment.createMany({
        data: ids.map((learnerId, index) => ({
          classId: school.classId,
          learnerId,
          name: `Student ${index}`,
          nameKey: `student ${index}`,
          enrolledAt: new Date(at(0)),
        })),
      });
      const many = await queries();
      expect(many).toBe(few);
    });

    it('puts drafts and late answers before the teacher', async () => {
      const assignment = await make({ timeLimitMinutes: 10, offline: 'teacher-decides' });
      const draft = await make();
      await database().assignment.update({ where: { id: draft }, data: { publishedAt: null } });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      expect(refusal(await answer(attempt, 1, 'right', school.ann, 15))).toBe('time-over');
      const { steps, assignments } = await overview(at(16));
      expect(steps).toContainEqual(
        expect.objectContaining({ step: 'decide', assignment, attempts: 1 }),
      );
      expect(assignments).toMatchObject([
        { id: draft, state: 'draft' },
        { id: assignment, toDecide: 1 },
      ]);
    });
  });

  describe('the page of an assignment', () => {
    it('has the class’s result by item and topic, with the commonest wrong answer and why', async () => {
      const assignment = await make();
      for (const [student, verdict] of [
        [school.ann, 'wrong'],
        [school.ben, 'wrong'],
      ] as const) {
        const attempt = await begun(database(), assignment, student, at(0));
        // A statement is missed in one way alone.
        granted(await answer(attempt, 2, verdict, student, 1));
        granted(await answer(attempt, 1, 'right', student, 2));
        granted(await submit(database(), attempt, student, at(3)));
      }
      const { results, students } = await page(assignment, at(4));
      expect(results).toMatchObject({ students: 2, mean: { share: 0.2, students: 2 } });
      expect(results?.items).toHaveLength(5);
      expect(results?.items[1]).toMatchObject({
        asked: 2,
        leftOut: 0,
        accuracy: { share: 0, answers: 2 },
        commonestMissed: { students: 2, reason: expect.any(String) },
      });
      expect(results?.items[0]).toMatchObject({ accuracy: { share: 1 }, commonestMissed: null });
      expect(results?.items[4]).toMatchObject({ leftOut: 2, accuracy: { share: null } });
      expect(results?.topics[0]?.topics.reduce((sum, { answers }) => sum + answers, 0)).toBe(4);
      expect(results?.calibration).toMatchObject({ certainAndWrong: 2 });
      expect(students).toMatchObject([{ share: 0.2 }, { share: 0.2 }]);

      const item = granted(
        await itemPage(
          { classId: school.classId, assignment, place: '2' },
          school.teacher,
          world(at(4)),
        ),
      );
      expect(item.answers).toMatchObject([{ students: 2, points: 0 }]);
    });

    it('has words for nothing: no share without an answer', async () => {
      const { results, students, lateArrivals } = await page(await make(), at(0));
      expect(results).toMatchObject({ students: 0, mean: null, items: [], topics: [] });
      expect(students).toMatchObject([{ share: null }, { share: null }]);
      expect(lateArrivals).toEqual([]);
      expect(JSON.stringify(results)).not.toContain('NaN');
    });

    it('lists what arrived after the end, and counts it by the teacher’s word', async () => {
      const assignment = await make({ timeLimitMinutes: 10, offline: 'teacher-decides' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      await answer(attempt, 1, 'right', school.ann, 15);
      const before = await page(assignment, at(16));
      expect(before.lateArrivals).toMatchObject([
        { attempt, name: 'ann', aside: 1, counted: 0, lateBy: 300_000, decision: null },
      ]);
      // Nothing but what is not decided on: that is no zero.
      expect(before.students[0]?.share).toBeNull();
      granted(
        await decideLate(
          { classId: school.classId, attempt, counts: 'true' },
          school.teacher,
          world(at(17)),
        ),
      );
      const after = await page(assignment, at(18));
      expect(after.lateArrivals).toMatchObject([{ aside: 0, counted: 1, decision: true }]);
      expect(after.students[0]?.share).toBe(0.2);
      expect((await overview(at(18))).assignments[0]?.toDecide).toBe(0);
    });

    it('counts known cards of each student from the review log', async () => {
      const id = randomUUID();
      await database().assignment.create({
        data: {
          id,
          classId: school.classId,
          title: 'Cards',
          settings: {
            kind: 'cards',
            document: 'short-letter',
            cards: ['claim/vienna', 'claim/nato'],
          },
          createdAt: new Date(at(0)),
          publishedAt: new Date(at(0)),
          createdById: school.teacher.learnerId,
        },
      });
      const card = 'claim/vienna';
      await database().cardState.create({
        data: {
          learnerId: school.ann.learnerId,
          document: 'short-letter',
          cardId: card,
          state: 'review',
          dueAt: new Date(at(0)),
          updatedAt: new Date(at(0)),
        },
      });
      expect((await page(id, at(5))).students).toMatchObject([
        { name: 'ann', known: 0, state: 'not-started' },
        { name: 'ben', known: 0 },
      ]);
      await database().reviewLog.create({
        data: {
          ...review(card, 3, at(1)),
          learnerId: school.ann.learnerId,
          reviewedAt: new Date(at(1)),
          receivedAt: new Date(at(1)),
          studyDay: '2026-03-10',
        },
      });
      expect((await page(id, at(5))).students).toMatchObject([
        { name: 'ann', known: 1, state: 'working' },
        { name: 'ben', known: 0, state: 'not-started' },
      ]);
      expect((await overview(at(5))).assignments[0]).toMatchObject({ kind: 'cards' });
    });
  });

  describe('the page of a student', () => {
    it('has the attempts at the class’s assignments and no self-test', async () => {
      const assignment = await make({ due: '2026-03-10T10:05' });
      await started(database(), {}, school.ann);
      const attempt = await begun(database(), assignment, school.ann, at(0));
      granted(await answer(attempt, 2, 'right', school.ann, 1));
      granted(await submit(database(), attempt, school.ann, at(10)));
      const found = await studentsPage(at(11));
      expect(found.assignments).toMatchObject([
        { id: assignment, standing: 'late', share: 0.2, attempts: [{ late: { days: 1 } }] },
      ]);
      const kept = granted(await receipt({ assignment, number: 1 }, school.ann, world(at(11))));
      expect(found.assignments[0]?.attempts[0]?.receipt).toBe(kept.code);
      expect(found.topics[0]?.topics).toMatchObject([{ answers: 1, share: 1 }]);
      expect(found.cards[0]?.byState.review).toBe(0);
    });
  });

  describe('who may', () => {
    it('is only a teacher of the class', async () => {
      const assignment = await make();
      const { classId, ann, otherTeacher } = school;
      const place = world(at(0));
      const acts = [
        (asker: Asker) => classOverview({ classId }, asker, place),
        (asker: Asker) => assignmentPage({ classId, assignment }, asker, place),
        (asker: Asker) => itemPage({ classId, assignment, place: 1 }, asker, place),
        (asker: Asker) => studentPage({ classId, learner: ann.learnerId }, asker, place),
        (asker: Asker) => classExport({ classId }, asker, place),
        (asker: Asker) => classResultsTable({ classId }, asker, place),
        (asker: Asker) => deletionPage({ classId }, asker, place),
        (asker: Asker) => deleteClass({ classId, name: 'History 10' }, asker, place),
      ];
      for (const act of acts) {
        expect(refusal(await act({ learnerId: null }))).toBe('no-session');
        expect(refusal(await act(otherTeacher))).toBe('not-found');
        expect(refusal(await act(ann))).toBe('not-allowed');
      }
      const other = { classId: school.otherClassId, assignment };
      expect(refusal(await assignmentPage(other, otherTeacher, place))).toBe('not-found');
      const stranger = { classId: school.otherClassId, learner: ann.learnerId };
      expect(refusal(await studentPage(stranger, otherTeacher, place))).toBe('not-found');
      expect(await database().class.count({ where: { id: classId } })).toBe(1);
    });
  });

  describe('taking a class away', () => {
    it('exports all work of the class, and nothing of what its students do on their own', async () => {
      const assignment = await make();
      const own = await started(database(), {}, school.ann);
      const attempt = await begun(database(), assignment, school.ann, at(0));
      granted(await answer(attempt, 1, 'right', school.ann, 1));
      granted(await submit(database(), attempt, school.ann, at(3)));
      const input = { classId: school.classId };
      const text = JSON.stringify(granted(await classExport(input, school.teacher, world(at(4)))));
      expect(text).toContain(attempt);
      expect(text).not.toContain(own);
      const table = granted(await classResultsTable(input, school.teacher, world(at(4))));
      expect(table.rows).toMatchObject([
        { student: 'ann', state: 'submitted', share: 0.2, attempts: 1 },
        { student: 'ben', state: 'not-started', share: null, attempts: 0 },
      ]);
      const audit = await database().auditEntry.findMany({ where: { classId: school.classId } });
      expect(audit.map(({ action }) => action)).toEqual(['class.exported', 'class.exported']);
    });

    it('deletes it once its name is typed, with the accounts that are in no other class', async () => {
      const { classId, otherClassId, teacher, ann, ben } = school;
      const assignment = await make();
      const attempt = await begun(database(), assignment, ann, at(0));
      granted(await answer(attempt, 1, 'right', ann, 1));
      await database().enrolment.create({
        data: {
          classId: otherClassId,
          learnerId: ben.learnerId,
          name: 'Ben',
          nameKey: 'ben',
          enrolledAt: new Date(at(0)),
        },
      });
      const input = { classId };
      expect(granted(await deletionPage(input, teacher, world(at(2))))).toMatchObject({
        accounts: 1,
        leaving: 1,
        assignments: 1,
        attempts: 1,
      });
      for (const name of [undefined, '', 'History', 'history 10']) {
        expect(await deleteClass({ ...input, name }, teacher, world(at(3)))).toMatchObject({
          problem: { code: 'needs-confirmation', field: 'name' },
        });
      }
      granted(await deleteClass({ ...input, name: ' History  10 ' }, teacher, world(at(4))));
      const people = await database().user.findMany({
        where: { id: { in: [teacher.learnerId, ann.learnerId, ben.learnerId] } },
      });
      expect(people.map(({ id }) => id).sort()).toEqual([teacher.learnerId, ben.learnerId].sort());
      expect(await database().attempt.count({ where: { id: attempt } })).toBe(0);
      expect(await database().response.count({ where: { learnerId: ann.learnerId } })).toBe(0);
      expect(await database().class.count({ where: { id: otherClassId } })).toBe(1);
      expect(await database().auditEntry.findMany({ where: { classId } })).toMatchObject([
        { action: 'class.deleted', details: { accounts: 1, leaving: 1 } },
      ]);
      expect(refusal(await deleteClass({ ...input, name: 'x' }, teacher, world(at(5))))).toBe(
        'not-found',
      );
    });
  });
});
