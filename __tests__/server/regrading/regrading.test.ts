import { randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { gradeItem, parseAnswer } from '@/items/registry';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { saveResponse } from '@/server/attempts/save-response';
import { storedArrangement, storedItem } from '@/server/attempts/stored-item';
import type { Database } from '@/server/database/client';
import { assignmentPage } from '@/server/following/assignment-page';
import { classExport } from '@/server/following/class-export';
import { classOverview } from '@/server/following/class-overview';
import { itemPage } from '@/server/following/item-page';
import { learnerData } from '@/server/learners/learner-data';
import { appealsPage } from '@/server/regrading/appeals-page';
import { applyRegrade } from '@/server/regrading/apply-regrade';
import { declineAppeals } from '@/server/regrading/decline-appeals';
import { previewRegrade } from '@/server/regrading/preview-regrade';
import { regradePage } from '@/server/regrading/regrade-page';
import { undoRegrade } from '@/server/regrading/undo-regrade';
import { rebuildCardStates } from '@/server/study/rebuild-card-states';
import { assignedResult } from '@/server/taking/assigned-result';
import { receipt } from '@/server/taking/receipt';
import { startAssigned } from '@/server/taking/start-assigned';
import { startPage } from '@/server/taking/start-page';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, everythingIn, type School } from '../assignments/a-school';
import { answerWith, granted, worldAt } from '../attempts/playing';
import { factOf } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, send, submit } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** Ten past ten, and so many minutes later. */
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 10, minutes)).toISOString();
const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem.code);
const reason = (result: Result<unknown>) =>
  result.ok ? null : [result.problem.field, result.problem.facts?.reason];

/** The places of the questions by type. */
const places = { 'multiple-choice': 1, 'true-false': 2, cloze: 3, evidence: 4, open: 5 };
const shownAtOnce = { showScore: 'after-submission', showKey: 'after-submission' };

withDatabase((database) => {
  let school: School;
  let assignment: string;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
    assignment = await assign(database(), school, {
      ...shownAtOnce,
      showExplanations: 'after-submission',
    });
  });
  const world = (time: string) => worldAt(database(), time);

  const give = async (
    attempt: string,
    place: number,
    answer: unknown,
    who: Asker,
    minute: number,
  ) => {
    const fact = answerFact(attempt, place, answer, { answeredAt: at(minute) });
    granted(await send(database(), fact, who, at(minute)));
    return fact.id;
  };
  const giveAs = async (attempt: string, place: number, verdict: 'right' | 'wrong', who: Asker) =>
    give(attempt, place, await answerWith(database(), attempt, place, verdict), who, 1);

  const form = (place: number, what: string, more: object = {}) => ({
    classId: school.classId,
    assignment,
    place,
    what,
    reason: 'It can be read so',
    ...more,
  });
  const preview = (input: object, time = at(30)) =>
    previewRegrade(input, school.teacher, world(time));
  const apply = async (input: object, time = at(31)) => {
    const { seen } = granted(await preview(input, time));
    return granted(await applyRegrade({ ...input, seen }, school.teacher, world(time)));
  };
  const undo = (regrade: string, time = at(40)) =>
    undoRegrade({ classId: school.classId, regrade }, school.teacher, world(time));
  const page = async (place: number) =>
    granted(
      await regradePage(
        { classId: school.classId, assignment, place },
        school.teacher,
        world(at(50)),
      ),
    );
  const review = async (attempt: string, who: Asker, time = at(50)) =>
    granted(await assignedResult({ attempt }, who, world(time)));
  const points = async (attempt: string, who: Asker) =>
    (await review(attempt, who)).standing.result?.points ?? null;
  const appeal = (response: string, who: Asker, time = at(20)) =>
    makeAppeal(factOf({ response, madeAt: time }), who, world(time));
  const appeals = async (more: object = {}) =>
    granted(await appealsPage({ classId: school.classId, ...more }, school.teacher, world(at(50))));

  /** Everything that a regrade may change, as it stands. */
  const standing = async () =>
    JSON.stringify([
      await database().response.findMany({
        where: { attemptItem: { attempt: { assignmentId: assignment } } },
        orderBy: { id: 'asc' },
      }),
      await database().attemptItem.findMany({
        where: { attempt: { assignmentId: assignment } },
        orderBy: { id: 'asc' },
      }),
      await database().assignmentItem.findMany({
        where: { assignmentId: assignment },
        orderBy: { position: 'asc' },
      }),
      await database().cardState.findMany({
        where: { learnerId: { in: [school.ann.learnerId, school.ben.learnerId] } },
        orderBy: [{ learnerId: 'asc' }, { cardId: 'asc' }],
        omit: { updatedAt: true },
      }),
      await database().appealAnswer.count({
        where: { appeal: { response: { attemptItem: { attempt: { assignmentId: assignment } } } } },
      }),
    ]);

  /** Makes every verdict anew from the answer and the version it is judged by, and compares. */
  const expectDerived = async () => {
    const responses = await database().response.findMany({
      include: { attemptItem: { include: { version: true, judgedBy: true } } },
    });
    for (const { answer, verdict, points: kept, attemptItem } of responses) {
      const item = storedItem((attemptItem.judgedBy ?? attemptItem.version).content);
      const given = parseAnswer(item.type, answer);
      if (given === null) throw new Error('no answer');
      const order = storedArrangement(attemptItem.arrangement);
      expect(gradeItem(item, order, given, lexicon)).toEqual({ verdict, points: kept });
    }
  };

  /** Ann writes "rest" in the gap, Ben the right word; both hand in. */
  const bothHandedIn = async () => {
    const anns = await begun(database(), assignment, school.ann, at(0));
    const bens = await begun(database(), assignment, school.ben, at(0));
    const annsWords = await give(anns, places.cloze, { text: 'rest' }, school.ann, 1);
    await giveAs(bens, places.cloze, 'right', school.ben);
    granted(await submit(database(), anns, school.ann, at(10)));
    granted(await submit(database(), bens, school.ben, at(10)));
    return { anns, bens, annsWords };
  };

  describe('accepting another answer', () => {
    it('says before whose score changes and by how much, and writes nothing', async () => {
      await bothHandedIn();
      const before = [await everythingIn(database()), await standing()];
      const seen = granted(await preview(form(places.cloze, 'accept', { text: 'Rest' })));
      expect(seen).toMatchObject({
        kind: 'accept',
        answer: { text: 'Rest' },
        changes: [
          { name: 'ann', number: 1, points: { from: 0, to: 1 }, share: { from: 0, to: 0.2 } },
        ],
        unchanged: 1,
        running: 0,
        nothingLeft: false,
      });
      expect([await everythingIn(database()), await standing()]).toEqual(before);
    });

    it('changes score, key and explanation for everybody in one step, and undoing brings all back', async () => {
      const { anns, bens } = await bothHandedIn();
      expect(await points(anns, school.ann)).toBe(0);
      const before = await standing();
      const input = form(places.cloze, 'accept', {
        text: 'rest',
        explanation: 'Either can stand.',
      });
      expect(await apply(input)).toMatchObject({ changed: 1 });
      await expectDerived();
      expect([await points(anns, school.ann), await points(bens, school.ben)]).toEqual([1, 1]);
      const { questions, regraded } = await review(anns, school.ann);
      expect(questions[places.cloze - 1]).toMatchObject({
        revealed: { verdict: 'right', explanation: 'Either can stand.', alsoRight: ['rest'] },
      });
      expect(regraded).toMatchObject({
        [places.cloze]: {
          exception: null,
          judgedAnew: { at: at(31), kind: 'accept', answer: { text: 'rest' } },
        },
      });
      const { history } = await page(places.cloze);
      expect(history).toMatchObject([
        {
          kind: 'accept',
          reason: 'It can be read so',
          effects: [{ name: 'ann', from: 0, to: 1 }],
          undone: null,
          mayUndo: true,
        },
      ]);
      granted(await undo(history[0]?.id ?? ''));
      expect(await standing()).toBe(before);
      expect(await points(anns, school.ann)).toBe(0);
      expect((await review(anns, school.ann)).regraded).toEqual({});
      expect((await page(places.cloze)).history).toMatchObject([
        { undone: { at: new Date(at(40)) }, mayUndo: false },
      ]);
      const audit = await database().auditEntry.findMany({ where: { classId: school.classId } });
      expect(audit.map(({ action }) => action).sort()).toEqual([
        'question.regrade-undone',
        'question.regraded',
      ]);
    });

    it('holds for attempts under way and for those that begin later', async () => {
      const anns = await begun(database(), assignment, school.ann, at(0));
      const seen = granted(await preview(form(places.cloze, 'accept', { text: 'rest' })));
      expect(seen).toMatchObject({ changes: [], unchanged: 1, running: 1 });
      await apply(form(places.cloze, 'accept', { text: 'rest' }));
      const bens = await begun(database(), assignment, school.ben, at(32));
      for (const [attempt, who] of [
        [anns, school.ann],
        [bens, school.ben],
      ] as const) {
        await give(attempt, places.cloze, { text: 'rest' }, who, 33);
        granted(await submit(database(), attempt, who, at(34)));
        expect(await points(attempt, who)).toBe(1);
      }
      await expectDerived();
      // Taken back, the answers that came since are judged as before as well.
      const [newest] = (await page(places.cloze)).history;
      granted(await undo(newest?.id ?? ''));
      await expectDerived();
      expect([await points(anns, school.ann), await points(bens, school.ben)]).toEqual([0, 0]);
    });

    it('works for each type that grades itself', async () => {
      const anns = await begun(database(), assignment, school.ann, at(0));
      for (const place of [1, 2, 3, 4]) await giveAs(anns, place, 'wrong', school.ann);
      granted(await submit(database(), anns, school.ann, at(10)));
      for (const place of [1, 2, 3, 4]) {
        const found = await page(place);
        const given = found.answers.find(({ students, isRight }) => students > 0 && !isRight);
        await apply(form(place, 'accept', given?.fields));
        expect((await page(place)).alsoRight).toEqual([given?.words]);
        await expectDerived();
      }
      expect(await points(anns, school.ann)).toBe(4);
    });
  });

  describe('replacing the key, full marks and leaving out', () => {
    it('takes points from what was right', async () => {
      const { anns, bens } = await bothHandedIn();
      await apply(form(places.cloze, 'replace', { text: 'rest' }));
      expect([await points(anns, school.ann), await points(bens, school.ben)]).toEqual([1, 0]);
      await expectDerived();
      const { result, key } = granted(
        await itemPage(
          { classId: school.classId, assignment, place: places.cloze },
          school.teacher,
          world(at(50)),
        ),
      );
      expect(key).toEqual({ is: 'text', text: 'rest' });
      expect(result).toMatchObject({ missed: 1 });
    });

    it('gives everybody its points, answered or not', async () => {
      const { anns, bens } = await bothHandedIn();
      expect(await apply(form(places.evidence, 'full-marks'))).toMatchObject({ changed: 2 });
      expect([await points(anns, school.ann), await points(bens, school.ben)]).toEqual([1, 2]);
      const [newest] = (await page(places.evidence)).history;
      expect(newest?.effects).toMatchObject([
        { from: null, to: 1 },
        { from: null, to: 1 },
      ]);
      granted(await undo(newest?.id ?? ''));
      expect([await points(anns, school.ann), await points(bens, school.ben)]).toEqual([0, 1]);
    });

    it('leaves it out of every score and figure, and says so where nothing is left to score', async () => {
      const { anns, bens } = await bothHandedIn();
      const results = async () =>
        granted(
          await assignmentPage(
            { classId: school.classId, assignment },
            school.teacher,
            world(at(50)),
          ),
        ).results;
      expect((await results())?.topics[0]?.topics[0]).toMatchObject({ answers: 2 });
      await apply(form(places.cloze, 'left-out'));
      const { standing: annsStanding } = await review(anns, school.ann);
      expect(annsStanding.result).toMatchObject({ points: 0, outOf: 4 });
      expect(await points(bens, school.ben)).toBe(0);
      expect((await results())?.topics).toEqual([]);
      expect((await results())?.items[places.cloze - 1]).toMatchObject({ exception: 'left-out' });

      for (const place of [1, 2, 4]) await apply(form(place, 'left-out'));
      expect(granted(await preview(form(places.open, 'left-out')))).toMatchObject({
        nothingLeft: true,
      });
      await apply(form(places.open, 'left-out'));
      expect((await review(anns, school.ann)).standing.result).toBeNull();
      expect((await results())?.mean).toBeNull();
      const start = granted(await startPage({ assignment }, school.ann, world(at(50))));
      expect(JSON.stringify(start)).not.toContain('NaN');
      const late = await begun(database(), assignment, school.ann, at(51)).catch(() => null);
      expect(late).toBeNull();
    });

    it('keeps receipts true', async () => {
      const { anns } = await bothHandedIn();
      const codeOf = async () =>
        granted(await receipt({ assignment, number: 1 }, school.ann, world(at(50))));
      const before = await codeOf();
      await apply(form(places.cloze, 'replace', { text: 'rest', explanation: 'Another.' }));
      await apply(form(places['multiple-choice'], 'left-out'));
      expect(await codeOf()).toEqual(before);
      expect(anns).toBe(before.attempt);
    });
  });

  describe('the cards of what was missed', () => {
    it('are due no longer when it is right, and due again when that is taken back', async () => {
      const { anns } = await bothHandedIn();
      await review(anns, school.ann);
      const cards = () =>
        database().cardState.findMany({
          where: { learnerId: school.ann.learnerId },
          omit: { updatedAt: true },
        });
      const rebuilt = async () => {
        await database().$transaction((transaction) =>
          rebuildCardStates(transaction, {
            learnerId: school.ann.learnerId,
            now: new Date(at(60)),
          }),
        );
        return cards();
      };
      expect(await cards()).toHaveLength(1);
      const before = await cards();
      const { regrade } = await apply(form(places.cloze, 'accept', { text: 'rest' }));
      expect(await cards()).toEqual([]);
      expect(await rebuilt()).toEqual([]);
      granted(await undo(regrade));
      expect(await cards()).toEqual(before);
      expect(await rebuilt()).toEqual(before);
    });
  });

  describe('two at once', () => {
    it('is told when something changed since the preview, and nothing is done', async () => {
      await bothHandedIn();
      const input = form(places.cloze, 'accept', { text: 'rest' });
      const { seen } = granted(await preview(input));
      await apply(form(places.cloze, 'explain', { explanation: 'Another.' }));
      const before = await standing();
      expect(refusal(await applyRegrade({ ...input, seen }, school.teacher, world(at(32))))).toBe(
        'conflict',
      );
      expect(await standing()).toBe(before);
      // One tap counts once.
      const again = granted(await preview(input));
      const both = await Promise.all([
        applyRegrade({ ...input, seen: again.seen }, school.teacher, world(at(33))),
        applyRegrade({ ...input, seen: again.seen }, school.teacher, world(at(33))),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      await expectDerived();
    });

    it('undoes only the newest that holds', async () => {
      const { anns } = await bothHandedIn();
      expect(await points(anns, school.ann)).toBe(0);
      const before = await standing();
      const first = await apply(form(places.cloze, 'accept', { text: 'rest' }));
      const second = await apply(form(places.cloze, 'replace', { text: 'calm' }), at(32));
      expect(await points(anns, school.ann)).toBe(0);
      expect(refusal(await undo(first.regrade))).toBe('conflict');
      granted(await undo(second.regrade));
      expect(await points(anns, school.ann)).toBe(1);
      expect(refusal(await undo(second.regrade))).toBe('conflict');
      granted(await undo(first.regrade));
      expect(await standing()).toBe(before);
    });

    /** A database in which something happens just before the next transaction begins. */
    const justBefore = (act: () => Promise<unknown>): Database => {
      let done = false;
      return new Proxy(database(), {
        get(target, name) {
          const own: unknown = Reflect.get(target, name);
          if (name !== '$transaction' || done || typeof own !== 'function') return own;
          return async (...given: unknown[]) => {
            done = true;
            await act();
            return Reflect.apply(own, target, given);
          };
        },
      });
    };

    it('grades an answer once more that was graded before a regrade and kept after it', async () => {
      const input = form(places.cloze, 'accept', { text: 'rest' });
      const anns = await begun(database(), assignment, school.ann, at(0));
      const fact = answerFact(anns, places.cloze, { text: 'rest' }, { answeredAt: at(5) });
      const meanwhile = worldAt(
        justBefore(() => apply(input)),
        at(5),
      );
      expect(granted(await saveResponse(fact, school.ann, meanwhile))).toMatchObject({
        given: { text: 'rest' },
      });
      expect(await database().response.findMany({ where: { id: fact.id } })).toMatchObject([
        { verdict: 'right', points: 1 },
      ]);
      await expectDerived();
      // The same, of a student who is on the roster no longer.
      await database().enrolment.updateMany({
        where: { learnerId: school.ann.learnerId },
        data: { leftAt: new Date(at(6)) },
      });
      const [newest] = (await page(places.cloze)).history;
      const late = answerFact(anns, places.cloze, { text: 'rest' }, { answeredAt: at(7) });
      const undone = worldAt(
        justBefore(() => undo(newest?.id ?? '')),
        at(7),
      );
      expect(refusal(await saveResponse(late, school.ann, undone))).toBe('not-allowed');
      expect(await database().response.findMany({ where: { id: late.id } })).toMatchObject([
        { verdict: 'wrong', points: 0 },
      ]);
      await expectDerived();
    });

    it('judges an attempt by what holds when it begins, whatever was read before', async () => {
      const input = form(places.cloze, 'accept', { text: 'rest' });
      const meanwhile = worldAt(
        justBefore(() => apply(input)),
        at(5),
      );
      const { attempt } = granted(await startAssigned({ assignment }, school.ann, meanwhile));
      await give(attempt, places.cloze, { text: 'rest' }, school.ann, 6);
      granted(await submit(database(), attempt, school.ann, at(7)));
      expect(await points(attempt, school.ann)).toBe(1);
      await expectDerived();
    });

    it('lets no answer and no attempt slip through', async () => {
      const anns = await begun(database(), assignment, school.ann, at(0));
      const input = form(places.cloze, 'accept', { text: 'rest' });
      for (let round = 0; round < 6; round += 1) {
        const { seen } = granted(await preview(input));
        const fact = answerFact(
          anns,
          places.cloze,
          { text: 'rest' },
          {
            answeredAt: at(33),
            replaces: (
              await database().attemptItem.findUniqueOrThrow({
                where: { attemptId_position: { attemptId: anns, position: places.cloze } },
              })
            ).countedResponseId,
          },
        );
        const student = await database().user.create({
          data: {
            id: randomUUID(),
            name: 'Late',
            email: `${randomUUID()}@users.invalid`,
            role: 'student',
            enrolments: {
              create: {
                classId: school.classId,
                name: 'Late',
                nameKey: 'late',
                enrolledAt: new Date(at(0)),
              },
            },
          },
        });
        const [applied, sent, began] = await Promise.all([
          applyRegrade({ ...input, seen }, school.teacher, world(at(34))),
          send(database(), fact, school.ann, at(34)),
          startAssigned({ assignment }, { learnerId: student.id }, world(at(34))),
        ]);
        granted(sent);
        granted(began);
        await expectDerived();
        const judged = await database().attemptItem.findMany({
          where: { attempt: { assignmentId: assignment }, position: places.cloze },
          select: { judgedByHash: true },
          distinct: ['judgedByHash'],
        });
        expect(judged).toHaveLength(1);
        if (applied.ok) granted(await undo(applied.value.regrade));
        await expectDerived();
      }
    });
  });

  describe('bad input', () => {
    it('has an outcome in words', async () => {
      await bothHandedIn();
      const before = [await everythingIn(database()), await standing()];
      const tried = async (place: number, what: string, more: object = {}) =>
        reason(await preview(form(place, what, more)));
      expect(await tried(places.cloze, 'accept')).toEqual(['text', 'empty']);
      expect(await tried(places.cloze, 'accept', { text: ' \u200b ' })).toEqual(['text', 'empty']);
      expect(await tried(places.cloze, 'accept', { text: 'x'.repeat(201) })).toEqual([
        'text',
        'too-long',
      ]);
      const { key } = await page(places.cloze);
      const present = key.is === 'text' ? key.text : '';
      expect(await tried(places.cloze, 'accept', { text: ` ${present.toUpperCase()}. ` })).toEqual([
        'text',
        'already-right',
      ]);
      expect(await tried(places['multiple-choice'], 'accept')).toEqual(['option', 'empty']);
      expect(await tried(places['multiple-choice'], 'replace', { option: 'none' })).toEqual([
        'option',
        'unknown-answer',
      ]);
      expect(await tried(places.evidence, 'accept', { ranges: '0-999' })).toEqual([
        'ranges',
        'unknown-answer',
      ]);
      expect(await tried(places.evidence, 'accept', { ranges: 'x' })).toEqual([
        'ranges',
        'unknown-answer',
      ]);
      expect(await tried(places.evidence, 'accept', { text: 'no such words' })).toEqual([
        'text',
        'unknown-answer',
      ]);
      expect(await tried(places.open, 'accept', { text: 'x' })).toEqual(['what', 'no-key']);
      expect(await tried(places.cloze, 'explain')).toEqual(['explanation', 'no-change']);
      expect(refusal(await preview(form(99, 'full-marks')))).toBe('not-found');
      expect(refusal(await preview({ ...form(1, 'full-marks'), reason: ' ' }))).toBe('malformed');
      expect(refusal(await undo(randomUUID()))).toBe('not-found');
      expect([await everythingIn(database()), await standing()]).toEqual(before);

      await apply(form(places.open, 'full-marks'));
      expect(await tried(places.open, 'full-marks')).toEqual(['what', 'no-change']);
    });

    it('tells which other question says the answer that becomes right', async () => {
      await bothHandedIn();
      const { changes, toldBy } = granted(
        await preview(form(places.cloze, 'accept', { text: 'That it grows' })),
      );
      expect(changes).toEqual([]);
      expect(toldBy).toEqual([1]);
    });

    it('is refused in a class that is archived, and by the teacher of another', async () => {
      await bothHandedIn();
      expect(
        refusal(await previewRegrade(form(3, 'full-marks'), school.otherTeacher, world(at(30)))),
      ).toBe('not-found');
      await database().class.update({
        where: { id: school.classId },
        data: { archivedAt: new Date(at(20)) },
      });
      expect(refusal(await preview(form(3, 'full-marks')))).toBe('closed');
      expect((await page(3)).isArchived).toBe(true);
    });
  });

  describe('“I think I was right”', () => {
    it('is said of every answer that grades itself, once the key is shown, and of none that is right', async () => {
      const hidden = await assign(database(), school, {
        showKey: 'after-due',
        due: '2026-03-12T10:00',
      });
      const anns = await begun(database(), assignment, school.ann, at(0));
      const others = await begun(database(), hidden, school.ann, at(0));
      const responses = [];
      for (const place of [1, 2, 3, 4]) {
        responses.push(await giveAs(anns, place, 'wrong', school.ann));
      }
      const notShown = await giveAs(others, 3, 'wrong', school.ann);
      const right = await give(anns, 5, { text: 'x', before: null, after: null }, school.ann, 2);
      granted(await submit(database(), anns, school.ann, at(10)));
      granted(await submit(database(), others, school.ann, at(10)));
      for (const response of responses) {
        granted(await appeal(response, school.ann));
        granted(await appeal(response, school.ann));
      }
      expect(refusal(await appeal(notShown, school.ann))).toBe('not-gradable');
      expect(refusal(await appeal(right, school.ann))).toBe('not-gradable');
      const found = await appeals();
      expect(found.items.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
      expect((await appeals({ assignment: hidden })).items).toEqual([]);
      const overview = granted(
        await classOverview({ classId: school.classId }, school.teacher, world(at(50))),
      );
      expect(overview.steps).toContainEqual({ step: 'appeals', students: 1 });
    });

    it('is answered yes for all who gave the same answer, by a regrade, and open again when that is undone', async () => {
      const anns = await begun(database(), assignment, school.ann, at(0));
      const bens = await begun(database(), assignment, school.ben, at(0));
      const annsWords = await give(anns, places.cloze, { text: 'Rest' }, school.ann, 1);
      const bensWords = await give(bens, places.cloze, { text: 'the rest.' }, school.ben, 1);
      granted(await submit(database(), anns, school.ann, at(10)));
      granted(await submit(database(), bens, school.ben, at(10)));
      granted(await appeal(annsWords, school.ann));
      granted(await appeal(bensWords, school.ben));
      const { items } = await appeals();
      const input = form(places.cloze, 'accept', items[0]?.answers[0]?.fields);
      expect(granted(await preview(input))).toMatchObject({ appeals: 2 });
      const { regrade } = await apply(input);
      expect((await appeals()).items).toEqual([]);
      const told = (await review(anns, school.ann)).regraded[places.cloze];
      expect(told).toMatchObject({ appealAnswer: { granted: true, note: '' } });
      expect(await points(bens, school.ben)).toBe(1);
      granted(await undo(regrade));
      expect((await appeals()).items).toHaveLength(1);
      expect((await review(anns, school.ann)).regraded).toEqual({});
    });

    it('is answered no for all who gave the same answer, with a note that they see', async () => {
      const { anns, annsWords } = await bothHandedIn();
      granted(await appeal(annsWords, school.ann));
      const { items } = await appeals({ assignment });
      const [equal] = items[0]?.answers ?? [];
      expect(equal).toMatchObject({ words: { text: 'rest' }, students: ['ann'] });
      const no = { classId: school.classId, appeal: equal?.appeal, note: 'It says more.' };
      expect(granted(await declineAppeals(no, school.teacher, world(at(30))))).toEqual({
        answered: 1,
      });
      expect((await appeals()).items).toEqual([]);
      expect((await review(anns, school.ann)).regraded).toMatchObject({
        [places.cloze]: {
          judgedAnew: null,
          appealAnswer: { granted: false, note: 'It says more.' },
        },
      });
      expect(refusal(await declineAppeals(no, school.teacher, world(at(31))))).toBe('not-found');
    });
  });

  it('goes along with what is exported of a class and of a student', async () => {
    const { annsWords } = await bothHandedIn();
    granted(await appeal(annsWords, school.ann));
    await apply(form(places.cloze, 'accept', { text: 'rest', explanation: 'Either can stand.' }));
    const exported = JSON.stringify(
      granted(await classExport({ classId: school.classId }, school.teacher, world(at(50)))),
    );
    expect(exported).toContain('"kind":"accept"');
    expect(exported).toContain('Either can stand.');
    const own = JSON.stringify(granted(await learnerData({}, school.ann, world(at(50)))));
    expect(own).toContain('Either can stand.');
    expect(own).toContain('"granted":true');
  });
});
