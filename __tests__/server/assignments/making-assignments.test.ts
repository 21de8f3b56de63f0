import { randomUUID } from 'node:crypto';
import { noAccommodation } from '@/domain/school/accommodation';
import { endOfAttempt } from '@/domain/school/end-of-attempt';
import { itemBank } from '@/items/bank';
import { registry } from '@/items/registry';
import { accommodationsOf } from '@/server/accommodations/accommodations-of';
import { setAccommodation } from '@/server/accommodations/set-accommodation';
import { assignmentRules, storedSettings } from '@/server/assignments/assignment-rules';
import { assignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { attemptItems, frozenItemsOf } from '@/server/assignments/attempt-items';
import { adjustAssignment, changeAssignment } from '@/server/assignments/change-assignment';
import { copyAssignment } from '@/server/assignments/copy-assignment';
import { copyPage } from '@/server/assignments/copy-page';
import { deleteDraft } from '@/server/assignments/delete-draft';
import { makeAssignment } from '@/server/assignments/make-assignment';
import { makingPage } from '@/server/assignments/making-page';
import { pickItems } from '@/server/assignments/pick-items';
import { pickList } from '@/server/assignments/pick-list';
import { possibleQuestions } from '@/server/assignments/possible-questions';
import { previewAssignment } from '@/server/assignments/preview-assignment';
import { publishAssignment } from '@/server/assignments/publish-assignment';
import { releaseResults } from '@/server/assignments/release-results';
import { revealPreview } from '@/server/assignments/reveal-preview';
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment';
import type { Asker, UseCase } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { granted, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { aSchool, everythingIn, type School } from './a-school';

const secondLetter = {
  ...shortLetter,
  record: { ...shortLetter.record, slug: 'second-letter', title: 'A second letter' },
};
jest.mock('@/server/documents/library', () => ({
  documents: async () => [secondLetter, shortLetter],
  documentBySlug: async (slug: string) =>
    [secondLetter, shortLetter].find(({ record }) => record.slug === slug) ?? null,
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const at = '2026-03-10T12:00:00.000Z';
const bank = itemBank(shortLetter);
const drawn = {
  title: 'The letter',
  what: 'draw',
  documents: 'short-letter',
  count: '6',
  shuffleItems: 'yes',
  shuffleOptions: 'yes',
  due: '2026-03-20T18:00',
};

withDatabase((database) => {
  let school: School;
  beforeEach(async () => {
    school = await aSchool(database());
  });

  function act<Value>(
    run: UseCase<Value>,
    input: Record<string, unknown>,
    asker: Asker = school.teacher,
    when = at,
  ) {
    return run({ classId: school.classId, ...input }, asker, worldAt(database(), when));
  }
  const made = async (input: Record<string, unknown> = {}) =>
    granted(await act(makeAssignment, { ...drawn, ...input })).assignment;
  const published = (input: Record<string, unknown> = {}) => made({ act: 'publish', ...input });
  const edited = async (assignment: string) => granted(await act(assignmentToEdit, { assignment }));
  const frozen = async (assignment: string) =>
    (await frozenItemsOf(assignment, database())).map(({ item }) => item.id);
  const audited = async () =>
    (
      await database().auditEntry.findMany({
        where: { classId: school.classId },
        orderBy: { at: 'asc' },
      })
    ).map(({ action }) => action);
  const begun = (assignmentId: string) =>
    database().attempt.create({
      data: {
        assignmentId,
        learnerId: school.ann.learnerId,
        number: 1,
        document: 'short-letter',
        seed: 'seed',
        startedAt: new Date(at),
      },
    });

  describe('making one', () => {
    it('takes what, when due, how long and when results show; the rest is usual', async () => {
      const assignment = await published({ timeLimitMinutes: '20', results: 'after-due' });
      const { settings, state } = await edited(assignment);
      expect(state).toBe('published');
      expect(settings).toMatchObject({
        due: '2026-03-20T18:00',
        timeLimitMinutes: 20,
        showScore: 'after-due',
        showKey: 'after-due',
        showExplanations: 'after-due',
        attempts: 1,
        counts: 'best',
        late: { rule: 'mark' },
        closing: 'cuts-off',
        offline: 'count',
        navigation: 'free',
        password: null,
      });
      expect(await frozen(assignment)).toHaveLength(6);
      expect(await audited()).toEqual(['assignment.published']);
    });

    it('freezes the same items for all as its preview showed, and a preview leaves no trace', async () => {
      const assignment = await made();
      const before = await everythingIn(database());
      const preview = granted(await act(previewAssignment, { assignment, student: '3' }));
      expect(await everythingIn(database())).toBe(before);
      granted(await act(publishAssignment, { assignment }));
      const after = granted(await act(previewAssignment, { assignment, student: '3' }));
      expect(after.questions).toEqual(preview.questions);
      expect(after.questions).toHaveLength(6);
      const other = granted(await act(previewAssignment, { assignment, student: '4' }));
      const texts = (one: typeof other) =>
        one.questions
          .map(({ presented }) => JSON.stringify('stem' in presented ? presented.stem : presented))
          .sort();
      expect(texts(other)).toEqual(texts(after));
      expect(JSON.stringify(after.questions)).not.toMatch(/explanation|"key"|"claims"/);
      expect(await database().attempt.count({ where: { assignmentId: assignment } })).toBe(0);
    });

    it('hands the whole pool out where each student gets a draw of their own', async () => {
      const assignment = await published({
        drawn: 'each',
        types: ['cloze', 'true-false'],
        count: '5',
      });
      const pool = bank.filter(({ type }) => type === 'cloze' || type === 'true-false');
      expect((await frozen(assignment)).sort()).toEqual(pool.map(({ id }) => id).sort());
      const row = await database().assignment.findUniqueOrThrow({ where: { id: assignment } });
      const settings = storedSettings(row.settings);
      if (settings.kind !== 'quiz') throw new Error('no quiz');
      const items = await frozenItemsOf(assignment, database());
      const draws = await Promise.all(
        ['a', 'b', 'c', 'a'].map((seed) => attemptItems(row, settings, items, seed)),
      );
      expect(draws.map((draw) => draw.length)).toEqual([5, 5, 5, 5]);
      expect(draws[0]).toEqual(draws[3]);
      expect(draws[0]).not.toEqual(draws[1]);
    });

    it('arranges options alike for all where they are not shuffled, and keeps the order where items are not', async () => {
      const assignment = await published({
        shuffleItems: undefined,
        shuffleOptions: undefined,
        types: ['multiple-choice', 'true-false'],
      });
      const questions = async (student: string) =>
        granted(await act(previewAssignment, { assignment, student })).questions;
      expect(await questions('1')).toEqual(await questions('2'));
    });

    it('draws from several documents alike', async () => {
      const assignment = await published({ documents: ['short-letter', 'second-letter'] });
      const ids = await frozen(assignment);
      expect(ids.filter((id) => id.startsWith('short-letter/'))).toHaveLength(3);
      expect(ids.filter((id) => id.startsWith('second-letter/'))).toHaveLength(3);
    });

    it('says how many are possible, and refuses to hand out more', async () => {
      const choice = { documents: 'short-letter', types: 'extended-response' };
      const { possible } = granted(await act(possibleQuestions, choice));
      expect(possible).toBe(1);
      const before = await everythingIn(database());
      expect(await act(makeAssignment, { ...drawn, ...choice, act: 'publish' })).toMatchObject({
        ok: false,
        problem: { code: 'malformed', field: 'count', facts: { reason: 'too-few', possible: 1 } },
      });
      expect(await everythingIn(database())).toBe(before);
    });

    it('keeps a draft to pick by hand, lists the bank with keys, and publishes what is picked in order', async () => {
      const saved = granted(await act(makeAssignment, { ...drawn, what: 'hand', act: 'publish' }));
      expect(saved.state).toBe('to-pick');
      const { assignment } = saved;
      expect(await act(publishAssignment, { assignment })).toMatchObject({
        problem: { field: 'items', facts: { reason: 'none-picked' } },
      });
      const list = granted(
        await act(pickList, { assignment, document: 'short-letter', kind: 'true-false' }),
      );
      expect(list.entries.map(({ id }) => id).sort()).toEqual(
        bank
          .filter(({ type }) => type === 'true-false')
          .map(({ id }) => id)
          .sort(),
      );
      expect(list.entries.every(({ key }) => key.is === 'true' || key.is === 'false')).toBe(true);
      const [a, b, c] = list.entries.map(({ id }) => id);
      if (a === undefined || b === undefined || c === undefined) throw new Error('too few');
      granted(
        await act(pickItems, {
          assignment,
          listed: [a, b, c],
          picked: [a, b, c],
          places: { [c]: '1' },
        }),
      );
      // Another list, in which what was picked is not shown.
      const cloze = bank.find(({ type }) => type === 'cloze')?.id;
      granted(
        await act(pickItems, { assignment, listed: [cloze], picked: [cloze], act: 'publish' }),
      );
      expect(await frozen(assignment)).toEqual([c, a, b, cloze]);
    });

    it('takes cards by topic, and hands them out', async () => {
      const [topic] = shortLetter.record.topics;
      const assignment = await published({
        what: 'cards',
        cardTopics: topic?.id,
        cardCount: '7',
      });
      const preview = granted(await act(previewAssignment, { assignment }));
      expect(preview.cards).toHaveLength(7);
      expect(preview.settings).toMatchObject({ kind: 'cards', document: 'short-letter' });
      expect(await frozen(assignment)).toEqual([]);
    });

    it('names the page what there is to choose from', async () => {
      const { choices } = granted(await act(makingPage, {}));
      expect(choices.documents.map(({ slug }) => slug)).toEqual(['second-letter', 'short-letter']);
      expect(choices.possible).toBeGreaterThan(5);
    });

    it.each([
      [{ title: ' ' }, 'title'],
      [{ title: undefined }, 'title'],
      [{ due: '2026-02-30T10:00' }, 'due'],
      [{ due: '0026-02-20T10:00' }, 'due'],
      [{ opens: '2026-03-21T10:00' }, 'due'],
      [{ closes: '2026-03-19T10:00' }, 'closes'],
      [{ documents: [] }, 'documents'],
      [{ documents: 'no-letter' }, 'documents'],
      [{ topics: 'no-topic' }, 'topics'],
      [{ types: 'essay' }, 'types'],
      [{ count: '0' }, 'count'],
      [{ count: '51' }, 'count'],
      [{ count: 'ten' }, 'count'],
      [{ timeLimitMinutes: '0' }, 'timeLimitMinutes'],
      [{ attempts: '-1' }, 'attempts'],
      [{ late: 'deduct', percentADay: '101' }, 'percentADay'],
      [{ what: 'hand', items: ['short-letter/cloze/none'] }, 'items'],
      [{ what: 'cards', cards: ['claim/none'] }, 'cards'],
      [{ word: 'x'.repeat(101) }, 'word'],
    ])('refuses %j at its field, and nothing changes', async (wrong, field) => {
      const before = await everythingIn(database());
      const result = await act(makeAssignment, { ...drawn, ...wrong });
      expect(result).toMatchObject({ ok: false, problem: { code: 'malformed', field } });
      expect(await everythingIn(database())).toBe(before);
    });

    it('refuses to hand out what is already over, by the wall of the class', async () => {
      const passed = { ...drawn, act: 'publish', due: '2026-03-10T13:00' };
      expect(await act(makeAssignment, passed)).toMatchObject({
        problem: { code: 'malformed', field: 'due', facts: { reason: 'passed' } },
      });
      expect((await act(makeAssignment, { ...passed, due: '2026-03-10T13:01' })).ok).toBe(true);
    });
  });

  describe('changing one', () => {
    it('refreezes while nobody has begun, and refuses with the reason once somebody has', async () => {
      const assignment = await published();
      const first = await frozen(assignment);
      granted(await act(changeAssignment, { ...drawn, assignment, count: '4' }));
      expect(await frozen(assignment)).toHaveLength(4);
      granted(await act(changeAssignment, { ...drawn, assignment }));
      expect(await frozen(assignment)).toEqual(first);

      await begun(assignment);
      const before = await everythingIn(database());
      expect(await act(changeAssignment, { ...drawn, assignment, count: '4' })).toMatchObject({
        problem: { code: 'malformed', field: 'what', facts: { reason: 'begun' } },
      });
      expect(
        await act(changeAssignment, { ...drawn, assignment, due: '2026-03-19T18:00' }),
      ).toMatchObject({ problem: { field: 'due', facts: { reason: 'begun' } } });
      expect(await everythingIn(database())).toBe(before);

      granted(
        await act(adjustAssignment, {
          assignment,
          title: 'Renamed',
          due: '2026-03-21T18:00',
          attempts: '2',
          results: 'never',
        }),
      );
      expect(await edited(assignment)).toMatchObject({
        title: 'Renamed',
        settings: { due: '2026-03-21T18:00', attempts: 2, showKey: 'never', choice: { count: 6 } },
        attempts: 1,
      });
      expect(await frozen(assignment)).toEqual(first);
    });

    it('does not write over what another teacher changed meanwhile', async () => {
      const assignment = await made();
      const { edition } = await edited(assignment);
      granted(await act(changeAssignment, { ...drawn, assignment, edition, title: 'Mine' }));
      expect(
        await act(changeAssignment, { ...drawn, assignment, edition, title: 'Yours' }),
      ).toMatchObject({ problem: { code: 'conflict' } });
      expect((await edited(assignment)).title).toBe('Mine');
    });

    it('publishes, withdraws, gives back and releases, each once however often it is asked', async () => {
      const assignment = await made();
      for (const run of [publishAssignment, publishAssignment]) {
        granted(await act(run, { assignment }));
      }
      for (const input of ['withdraw', 'withdraw', 'give-back', 'give-back']) {
        granted(await act(withdrawAssignment, { assignment, act: input }));
      }
      granted(await act(releaseResults, { assignment }));
      granted(await act(releaseResults, { assignment }, school.teacher, '2026-03-11T12:00:00Z'));
      expect(await audited()).toHaveLength(4);
      const row = await database().assignment.findUniqueOrThrow({ where: { id: assignment } });
      expect(row).toMatchObject({
        publishedAt: new Date(at),
        releasedAt: new Date(at),
        withdrawnAt: null,
      });
      expect(await act(deleteDraft, { assignment })).toMatchObject({
        problem: { code: 'conflict' },
      });
    });

    it('deletes a draft', async () => {
      const assignment = await made();
      granted(await act(deleteDraft, { assignment }));
      expect(await act(assignmentToEdit, { assignment })).toMatchObject({
        problem: { code: 'not-found' },
      });
    });

    it('copies as a draft to a class one teaches, with the dates moved on the wall or left out', async () => {
      const assignment = await published();
      const to = { assignment, toClass: school.otherClassId };
      expect(await act(copyAssignment, to)).toMatchObject({
        problem: { code: 'not-found', field: 'toClass' },
      });
      await database().teaching.create({
        data: {
          classId: school.otherClassId,
          teacherId: school.teacher.learnerId,
          since: new Date(at),
        },
      });
      expect(granted(await act(copyPage, { assignment })).classes).toHaveLength(2);
      // Over the change to summer time.
      const moved = granted(await act(copyAssignment, { ...to, dates: 'shift', days: '14' }));
      const copy = await database().assignment.findUniqueOrThrow({
        where: { id: moved.assignment },
      });
      expect(copy).toMatchObject({
        classId: school.otherClassId,
        publishedAt: null,
        copiedFromId: assignment,
        settings: { due: '2026-04-03T18:00' },
      });
      const cleared = granted(await act(copyAssignment, { ...to, dates: 'clear' }));
      expect(
        (await database().assignment.findUniqueOrThrow({ where: { id: cleared.assignment } }))
          .settings,
      ).toMatchObject({ due: null });
    });
  });

  describe('the preview', () => {
    it('reveals to the teacher what a student would see, and stores nothing', async () => {
      const assignment = await published({ types: 'true-false' });
      const before = await everythingIn(database());
      const { questions } = granted(await act(previewAssignment, { assignment, student: '2' }));
      for (const { position, presented } of questions) {
        const revealed = granted(
          await act(revealPreview, {
            assignment,
            student: '2',
            position,
            answer: { value: true },
          }),
        ).revealed;
        const statement = presented.type === 'true-false' ? presented.statement : '';
        const item = bank.find((one) => one.type === 'true-false' && one.stem === statement);
        expect(revealed).toMatchObject({ key: item?.type === 'true-false' && item.key });
      }
      expect(
        await act(revealPreview, {
          assignment,
          student: '2',
          position: 99,
          answer: { value: true },
        }),
      ).toMatchObject({ problem: { code: 'not-found', field: 'position' } });
      expect(
        await act(revealPreview, { assignment, student: '2', position: 1, answer: 'x' }),
      ).toMatchObject({ problem: { code: 'answer-unfit' } });
      expect(await everythingIn(database())).toBe(before);
    });
  });

  describe('accommodations', () => {
    const grant = (input: Record<string, unknown>, asker?: Asker) =>
      act(setAccommodation, { learner: school.ann.learnerId, scope: 'all', ...input }, asker);
    const rulesOf = async (assignment: string, learner: string) => {
      const rules = await assignmentRules(assignment, learner, database());
      if (rules === null || rules.settings.kind !== 'quiz') throw new Error('no quiz');
      return { ...rules, settings: rules.settings };
    };

    it('hold for one student at once, the more generous of all and this one, and are taken back', async () => {
      const assignment = await published({ timeLimitMinutes: '20' });
      granted(await grant({ extraTime: '25', extraAttempts: '1' }));
      granted(await grant({ scope: assignment, extraTime: '50', due: '2026-03-22T18:00' }));
      const { accommodation, settings, zone } = await rulesOf(assignment, school.ann.learnerId);
      expect(accommodation).toEqual({
        timeFactor: 1.5,
        noTimeLimit: false,
        extraAttempts: 1,
        due: '2026-03-22T18:00',
        closes: null,
      });
      expect(endOfAttempt(settings, accommodation, new Date(at), zone)).toMatchObject({
        at: new Date('2026-03-10T12:30:00.000Z'),
        minutes: { all: 30, usual: 20, extra: 10 },
      });
      expect((await rulesOf(assignment, school.ben.learnerId)).accommodation).toEqual(
        noAccommodation,
      );
      granted(await grant({ scope: assignment }));
      expect((await rulesOf(assignment, school.ann.learnerId)).accommodation.timeFactor).toBe(1.25);
      const listed = granted(await act(accommodationsOf, { learner: school.ann.learnerId }));
      expect(listed.granted).toMatchObject([{ scope: 'all', title: null }]);
      expect(listed.student.name).toBe('ann');
    });

    it('are for teachers of the class to see and set, and for nobody else', async () => {
      granted(await grant({ extraTime: '50' }));
      const before = await everythingIn(database());
      const learner = school.ann.learnerId;
      for (const asker of [school.ann, school.ben]) {
        expect(await act(accommodationsOf, { learner }, asker)).toMatchObject({
          problem: { code: 'not-allowed' },
        });
        expect(await grant({ extraTime: '90' }, asker)).toMatchObject({
          problem: { code: 'not-allowed' },
        });
      }
      expect(await act(accommodationsOf, { learner }, school.otherTeacher)).toMatchObject({
        problem: { code: 'not-found' },
      });
      expect(await everythingIn(database())).toBe(before);
    });

    it.each([
      [{ extraTime: '-1' }, 'extraTime'],
      [{ extraTime: '901' }, 'extraTime'],
      [{ extraAttempts: 'many' }, 'extraAttempts'],
      [{ due: '2026-03-22T18:00' }, 'due'],
      [{ scope: 'some' }, 'scope'],
      [{ scope: randomUUID() }, 'scope'],
      [{ learner: 'nobody' }, 'learner'],
    ])('refuse %j at its field', async (wrong, field) => {
      const before = await everythingIn(database());
      expect(await grant(wrong)).toMatchObject({ ok: false, problem: { field } });
      expect(await everythingIn(database())).toBe(before);
    });
  });

  describe('of another class', () => {
    const cases: [string, UseCase<unknown>][] = Object.entries({
      changeAssignment,
      adjustAssignment,
      publishAssignment,
      withdrawAssignment,
      releaseResults,
      copyAssignment,
      deleteDraft,
      pickItems,
      pickList,
      previewAssignment,
      revealPreview,
      assignmentToEdit,
    });

    it.each(cases)('%s takes no assignment', async (_name, run) => {
      const foreign = granted(
        await act(makeAssignment, { ...drawn, classId: school.otherClassId }, school.otherTeacher),
      ).assignment;
      const before = await everythingIn(database());
      const input = { ...drawn, assignment: foreign, toClass: school.classId, position: 1 };
      expect(await act(run, { ...input, answer: {} })).toMatchObject({
        ok: false,
        problem: { code: 'not-found' },
      });
      expect(await everythingIn(database())).toBe(before);
    });
  });

  it('goes on asking what was frozen when the content is another', async () => {
    const assignment = await published();
    const [first] = await frozenItemsOf(assignment, database());
    expect(first && registry[first.item.type]).toBeDefined();
    expect(first?.item).toEqual(bank.find(({ id }) => id === first?.item.id));
  });
});
