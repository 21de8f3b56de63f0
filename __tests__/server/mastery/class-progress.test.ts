import type { Result } from '@/domain/result';
import { makeAssignment } from '@/server/assignments/make-assignment';
import { makingPage } from '@/server/assignments/making-page';
import { assignmentPage } from '@/server/following/assignment-page';
import { classOverview } from '@/server/following/class-overview';
import { classProgressPage } from '@/server/mastery/class-progress-page';
import { dueOf } from '@/server/taking/due-of';
import { startAssigned } from '@/server/taking/start-assigned';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { answerWith, granted, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, send, submit } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem);

withDatabase((database) => {
  let school: School;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
  });
  const world = (minutes: number) => worldAt(database(), at(minutes));

  /** Answers the first question of an assignment as told, and hands it in. */
  async function take(assignment: string, student: Asker, verdict: 'right' | 'wrong', minute = 0) {
    const attempt = await begun(database(), assignment, student, at(minute));
    const answer = await answerWith(database(), attempt, 1, verdict);
    const fact = answerFact(attempt, 1, answer, {
      answeredAt: at(minute + 1),
      confidence: 'certain',
    });
    granted(await send(database(), fact, student, at(minute + 1)));
    granted(await submit(database(), attempt, student, at(minute + 2)));
  }
  const progress = async () =>
    granted(await classProgressPage({ classId: school.classId }, school.teacher, world(30)));

  it('is empty, in words, while nothing is answered', async () => {
    expect(await progress()).toMatchObject({ documents: [], shown: null });
  });

  it('tells by topic, passage and claim how well, on how many answers, and who needs it again', async () => {
    const assignment = await assign(database(), school);
    await take(assignment, school.ann, 'wrong');
    await take(assignment, school.ben, 'right');
    const { shown } = await progress();
    if (shown === null) throw new Error('nothing is shown');
    for (const row of [...shown.topics, ...shown.claims, ...shown.passages.values()]) {
      expect(row).toMatchObject({ answers: 2, share: 0.5, students: 1, certainAndWrong: 1 });
      expect(row.misreading).toMatchObject({ students: 1 });
    }
    expect(shown.certainAndWrong).toHaveLength(1);
    expect(shown.calibration?.certainAndWrong).toBe(1);
  });

  it('counts first attempts alone, and nobody who has left', async () => {
    const assignment = await assign(database(), school, { attempts: null });
    await take(assignment, school.ann, 'wrong');
    await take(assignment, school.ann, 'right', 10);
    await take(assignment, school.ben, 'right');
    await database().enrolment.updateMany({
      where: { classId: school.classId, learnerId: school.ben.learnerId },
      data: { leftAt: new Date(at(20)) },
    });
    expect((await progress()).shown).toMatchObject({ answers: 1, topics: [{ share: 0 }] });
  });

  it('says nothing by an item that a regrade left out', async () => {
    const assignment = await assign(database(), school);
    await take(assignment, school.ann, 'wrong');
    await database().attemptItem.updateMany({
      where: { attempt: { assignmentId: assignment } },
      data: { exception: 'left-out' },
    });
    expect((await progress()).shown).toBeNull();
  });

  describe('the act that helps', () => {
    async function missed() {
      const assignment = await assign(database(), school);
      await take(assignment, school.ann, 'wrong');
      await take(assignment, school.ben, 'right');
      const [claim] = (await progress()).shown?.claims ?? [];
      const input = { classId: school.classId, again: claim?.basis, document: 'short-letter' };
      const page = granted(await makingPage(input, school.teacher, world(40)));
      if (page.prefilled === null) throw new Error('nothing is filled in');
      return page.prefilled;
    }

    it('is an assignment on the same claim for those who missed it', async () => {
      const { settings, students, about } = await missed();
      expect(students).toEqual([school.ann.learnerId]);
      expect(about).toMatchObject({ by: 'claim' });
      expect(settings.choice).toMatchObject({ by: 'hand' });
    });

    it('is seen by them alone, and counted of them alone', async () => {
      const { settings, students } = await missed();
      const { classId, teacher, ann, ben } = school;
      const form = {
        classId,
        title: 'Again',
        what: 'hand',
        items: settings.choice.by === 'hand' ? settings.choice.items : [],
        whom: 'some',
        act: 'publish',
      };
      const made = await makeAssignment({ ...form, students }, teacher, world(41));
      const { assignment } = granted(made);
      const seen = async (learner: { learnerId: string }) =>
        (await dueOf(learner.learnerId, { world: world(42) })).map(({ id }) => id);
      expect(await seen(ann)).toContain(assignment);
      expect(await seen(ben)).not.toContain(assignment);
      granted(await startAssigned({ assignment }, ann, world(42)));
      expect(refusal(await startAssigned({ assignment }, ben, world(42)))?.code).toBe('not-found');
      const page = granted(await assignmentPage({ classId, assignment }, teacher, world(43)));
      expect(page.students.map(({ learnerId }) => learnerId)).toEqual([ann.learnerId]);
      const { assignments } = granted(await classOverview({ classId }, teacher, world(43)));
      expect(assignments.find(({ id }) => id === assignment)).toMatchObject({
        isForSome: true,
        counts: { working: 1, 'not-started': 0 },
      });
    });

    it.each([
      ['nobody', []],
      ['not-on-roster', ['somebody-else']],
    ])('is refused for %s', async (reason, students) => {
      const { settings } = await missed();
      const form = {
        classId: school.classId,
        title: 'Again',
        what: 'hand',
        items: settings.choice.by === 'hand' ? settings.choice.items : [],
        whom: 'some',
        students,
      };
      expect(refusal(await makeAssignment(form, school.teacher, world(41)))).toMatchObject({
        field: 'students',
        facts: { reason },
      });
      expect(
        await database().assignment.count({ where: { classId: school.classId, title: 'Again' } }),
      ).toBe(0);
    });

    it.each(['topic:no-such', 'passage:99', 'nonsense', ''])(
      'is an empty form for "%s"',
      async (again) => {
        const input = { classId: school.classId, again, document: 'short-letter' };
        const page = granted(await makingPage(input, school.teacher, world(40)));
        expect(page.prefilled).toBeNull();
      },
    );
  });
});
