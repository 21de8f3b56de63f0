import type { Result } from '@/domain/result';
import { attemptBehind } from '@/server/attempts/attempt-view';
import { classOverview } from '@/server/following/class-overview';
import { answerToMark } from '@/server/marking/answer-to-mark';
import { forgetComment } from '@/server/marking/forget-comment';
import { markingOverview } from '@/server/marking/marking-overview';
import { releaseMarks } from '@/server/marking/release-marks';
import { saveMark } from '@/server/marking/save-mark';
import { assignedResult } from '@/server/taking/assigned-result';
import { decideLate } from '@/server/taking/decide-late';
import { dueOf } from '@/server/taking/due-of';
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

/** The place of the question to be marked among those of `assign`. */
const place = 5;
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem);

withDatabase((database) => {
  let school: School;
  let assignment: string;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
    assignment = await assign(database(), school);
  });
  const world = (minutes: number) => worldAt(database(), at(minutes));
  const ofClass = () => ({ classId: school.classId, assignment });

  /** Hands in a text of a student's own words. */
  async function handIn(student: Asker, text: string): Promise<string> {
    const attempt = await begun(database(), assignment, student, at(0));
    const answer = { text, before: null, after: null };
    const fact = answerFact(attempt, place, answer, { answeredAt: at(1) });
    granted(await send(database(), fact, student, at(1)));
    granted(await submit(database(), attempt, student, at(2)));
    return attempt;
  }
  const queue = async (of: object = {}, teacher: Asker = school.teacher) =>
    granted(await answerToMark({ ...ofClass(), place, ...of }, teacher, world(5)));
  async function shown(of: object = {}, teacher: Asker = school.teacher) {
    const { answer, question } = await queue(of, teacher);
    if (answer === null) throw new Error('no answer to mark');
    const levels = (level: number) =>
      Object.fromEntries(question.rubric.map(({ id }) => [id, level]));
    const most = Object.fromEntries(
      question.rubric.map(({ id, levels: all }) => [id, all.length - 1]),
    );
    const { id: item, response, sequence } = answer;
    return { answer, levels, most, input: { ...ofClass(), item, response, sequence } };
  }
  const save = (input: object, teacher: Asker = school.teacher, minutes = 6) =>
    saveMark(input, teacher, world(minutes));
  const release = async () => granted(await releaseMarks(ofClass(), school.teacher, world(8)));
  const behind = async (attempt: string, student: Asker) =>
    granted(await attemptBehind({ attempt }, student, world(9)));

  it('gives one answer after the other without a name, until all are marked', async () => {
    await handIn(school.ann, 'The letter says "mutual benefit".');
    await handIn(school.ben, 'I do not know.');
    const overview = granted(
      await classOverview({ classId: school.classId }, school.teacher, world(4)),
    );
    expect(overview.steps).toContainEqual(
      expect.objectContaining({ step: 'mark', assignment, answers: 2 }),
    );

    const first = await shown();
    expect(JSON.stringify(await queue())).not.toMatch(/"ann"|"ben"/);
    expect((await queue({ names: 'shown' })).answer?.student).toMatch(/^(ann|ben)$/);
    const { next } = granted(
      await save({ ...first.input, levels: first.most, comment: 'Well read.' }),
    );
    expect(next).not.toBeNull();
    expect(next).not.toBe(first.answer.id);
    const second = await shown({ item: next });
    expect(granted(await save({ ...second.input, levels: second.levels(0) }))).toEqual({
      next: null,
    });
    const { questions, toRelease } = granted(
      await markingOverview(ofClass(), school.teacher, world(7)),
    );
    expect(questions).toMatchObject([{ place, answers: 2, marked: 2 }]);
    expect(toRelease).toEqual({ marks: 2, students: 2 });
  });

  it('shows a student the mark when it is released, and nothing of it before', async () => {
    const attempt = await handIn(school.ann, 'Peace.');
    const { input, most } = await shown();
    granted(await save({ ...input, levels: most, comment: 'A fine thought.' }));
    const before = JSON.stringify([
      await behind(attempt, school.ann),
      await assignedResult({ attempt }, school.ann, world(7)),
      await dueOf(school.ann.learnerId, { world: world(7) }),
    ]);
    expect(before).not.toContain('A fine thought.');
    expect(before).toContain('"toMark":1');

    expect(await release()).toEqual({ marks: 1 });
    expect(await release()).toEqual({ marks: 0 });
    const question = (await behind(attempt, school.ann)).questions[place - 1];
    expect(question).toMatchObject({
      state: 'answered',
      mark: { levels: most, comment: 'A fine thought.' },
      revealed: { verdict: 'right', points: 1 },
    });
    const [due] = await dueOf(school.ann.learnerId, { world: world(9) });
    expect(due?.finished[0]?.result).toMatchObject({ points: 1, outOf: 5, toMark: 0 });
  });

  it('keeps a mark changed after its release back until the next', async () => {
    const attempt = await handIn(school.ann, 'Peace.');
    const first = await shown();
    granted(await save({ ...first.input, levels: first.most }));
    await release();
    const again = await shown();
    expect(again.answer).toMatchObject({ sequence: 1, mark: { released: true } });
    granted(await save({ ...again.input, levels: again.levels(0), comment: 'On second thoughts' }));
    expect(JSON.stringify(await behind(attempt, school.ann))).not.toContain('On second thoughts');
    await release();
    expect((await behind(attempt, school.ann)).questions[place - 1]).toMatchObject({
      revealed: { verdict: 'wrong', points: 0 },
    });
  });

  it('lets no teacher overwrite what they have not seen', async () => {
    await handIn(school.ann, 'Peace.');
    const { classId, otherTeacher } = school;
    await database().teaching.create({
      data: { classId, teacherId: otherTeacher.learnerId, since: new Date(at(0)) },
    });
    const one = await shown();
    const other = await shown({}, otherTeacher);
    granted(await save({ ...one.input, levels: one.most, comment: 'Good.' }));
    const refused = refusal(await save({ ...other.input, levels: other.levels(0) }, otherTeacher));
    expect(refused).toMatchObject({
      code: 'conflict',
      facts: { what: 'mark', sequence: 1, who: 'teacher', percent: 100, comment: 'Good.' },
    });
    expect(await database().mark.count({ where: { classId: school.classId } })).toBe(1);
    const seen = { ...other.input, over: 1, levels: other.levels(0) };
    granted(await save(seen, otherTeacher));
    expect((await shown()).answer.mark).toMatchObject({ levels: other.levels(0) });
  });

  it('keeps one of two marks that arrive at the same moment', async () => {
    await handIn(school.ann, 'Peace.');
    const { input, most } = await shown();
    const both = await Promise.all([
      save({ ...input, levels: most }),
      save({ ...input, levels: most }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await database().mark.count({ where: { classId: school.classId } })).toBe(1);
  });

  it('says which level is missing, and takes none that does not exist', async () => {
    await handIn(school.ann, 'Peace.');
    const { input, levels, most } = await shown();
    const [criterion = ''] = Object.keys(most);
    expect(refusal(await save({ ...input, levels: {} }))).toMatchObject({
      code: 'malformed',
      field: `levels.${criterion}`,
    });
    expect(refusal(await save({ ...input, levels: levels(99) }))).toMatchObject({
      code: 'malformed',
      field: 'levels',
    });
    expect(await database().mark.count({ where: { classId: school.classId } })).toBe(0);
  });

  it('keeps a mark for a student who has left, and says so', async () => {
    await handIn(school.ann, 'Peace.');
    await database().enrolment.updateMany({
      where: { classId: school.classId },
      data: { leftAt: new Date(at(3)) },
    });
    const { answer, input, most } = await shown();
    expect(answer.hasLeft).toBe(true);
    granted(await save({ ...input, levels: most }));
    expect((await shown()).answer.mark).not.toBeNull();
  });

  it('asks for another mark when another answer counts since', async () => {
    assignment = await assign(database(), school, {
      timeLimitMinutes: 2,
      offline: 'teacher-decides',
    });
    const attempt = await begun(database(), assignment, school.ann, at(0));
    const first = answerFact(
      attempt,
      place,
      { text: 'First.', before: null, after: null },
      {
        answeredAt: at(1),
      },
    );
    granted(await send(database(), first, school.ann, at(1)));
    const late = answerFact(
      attempt,
      place,
      { text: 'Later.', before: null, after: null },
      {
        answeredAt: at(1),
        replaces: first.id,
      },
    );
    await send(database(), late, school.ann, at(4));
    await assignedResult({ attempt }, school.ann, world(4));
    const { input, most } = await shown();
    granted(await save({ ...input, levels: most }));
    await release();
    const decision = { classId: school.classId, attempt, counts: true };
    granted(await decideLate(decision, school.teacher, world(10)));
    const again = await shown();
    expect(again.answer).toMatchObject({ text: 'Later.', mark: null, sequence: 1 });
    expect(refusal(await save({ ...input, levels: most }))).toMatchObject({
      code: 'conflict',
      facts: { what: 'answer' },
    });
    // The mark of the first answer is not the second's.
    expect((await behind(attempt, school.ann)).questions[place - 1]).toMatchObject({ mark: null });
  });

  it('keeps comments to use again, and forgets them', async () => {
    await handIn(school.ann, 'Peace.');
    const { input, most } = await shown();
    granted(await save({ ...input, levels: most, comment: ' Quote the letter. ', keep: 'yes' }));
    const { comments } = await queue();
    expect(comments).toMatchObject([{ text: 'Quote the letter.' }]);
    const { classId } = school;
    const [kept] = comments;
    granted(await forgetComment({ classId, comment: kept?.id }, school.teacher, world(9)));
    expect((await queue()).comments).toEqual([]);
  });

  it('says so where nothing was handed in, and where nothing is to be marked', async () => {
    expect(await queue()).toMatchObject({ answers: 0, answer: null });
    const right = await begun(database(), assignment, school.ann, at(0));
    const answer = await answerWith(database(), right, 1, 'right');
    granted(
      await send(
        database(),
        answerFact(right, 1, answer, { answeredAt: at(1) }),
        school.ann,
        at(1),
      ),
    );
    const elsewhere = { ...ofClass(), place: 1 };
    expect(refusal(await answerToMark(elsewhere, school.teacher, world(2)))?.code).toBe(
      'not-found',
    );
  });
});
