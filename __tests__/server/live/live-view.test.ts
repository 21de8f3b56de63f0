import { withRowChange } from '@/domain/school/row-change';
import { livePage, liveViewChange } from '@/server/live/live-view';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool } from '../assignments/a-school';
import { answerWith, granted, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, send, submit } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const minute = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 12, minutes)).toISOString();

withDatabase((database) => {
  it('tells who is on which question, since when, and how the class answers', async () => {
    const school = await aSchool(database());
    const { classId, teacher, ann, ben } = school;
    const assignment = await assign(database(), school);
    const view = async (at: string) =>
      granted(await livePage({ classId, assignment }, teacher, worldAt(database(), at))).view;

    const empty = await view(minute(0));
    expect(empty.students).toMatchObject([
      { name: 'ann', state: 'not-started', at: null },
      { name: 'ben', state: 'not-started', at: null },
    ]);
    expect(empty.items.map(({ answered, right }) => [answered, right])).toEqual(
      empty.items.map(() => [0, 0]),
    );

    const attempt = await begun(database(), assignment, ann, minute(0));
    const first = await answerWith(database(), attempt, 1, 'right');
    const fact = answerFact(attempt, 1, first, { answeredAt: minute(1) });
    granted(await send(database(), fact, ann, minute(1)));
    const working = await view(minute(2));
    expect(working.students[0]).toMatchObject({
      state: 'working',
      at: { question: 2, place: 2, since: minute(1), stuckFrom: minute(6) },
      answered: 1,
      total: 5,
    });
    expect(working.items[0]).toMatchObject({ answered: 1, right: 1, here: 0 });
    expect(working.items[1]).toMatchObject({ answered: 0, here: 1 });
    expect(working.items[0]?.told.map(({ students }) => students).sort()).toContain(1);

    const change = liveViewChange(empty, working);
    expect(change?.students).toMatchObject({ order: null, rows: [{ name: 'ann' }] });
    expect(change && withRowChange(empty.students, change.students)).toEqual(working.students);
    expect(liveViewChange(working, await view(minute(3)))).toBeNull();

    granted(await submit(database(), attempt, ann, minute(4)));
    const other = await begun(database(), assignment, ben, minute(4));
    const wrong = await answerWith(database(), other, 1, 'wrong');
    granted(
      await send(
        database(),
        answerFact(other, 1, wrong, { answeredAt: minute(5) }),
        ben,
        minute(5),
      ),
    );
    const both = await view(minute(5));
    expect(both.counts).toMatchObject({ submitted: 1, working: 1 });
    expect(both.items[0]).toMatchObject({ answered: 2, right: 1 });
  });

  it('is for the class’s teachers, of a published quiz', async () => {
    const school = await aSchool(database());
    const { classId, otherClassId, otherTeacher, ann } = school;
    const assignment = await assign(database(), school);
    const look = (at: string, asker: object) =>
      livePage(
        { classId: at, assignment },
        { learnerId: null, ...asker },
        worldAt(database(), minute(0)),
      );
    expect(await look(classId, ann)).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(await look(classId, otherTeacher)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await look(otherClassId, otherTeacher)).toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});
