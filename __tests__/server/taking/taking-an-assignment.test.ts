import { randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { attemptResult } from '@/server/attempts/attempt-result';
import { attemptView } from '@/server/attempts/attempt-view';
import { finishAttempt } from '@/server/attempts/finish-attempt';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { learnerData } from '@/server/learners/learner-data';
import { deckOf } from '@/server/study/deck';
import { studyCounts } from '@/server/study/study-counts';
import { decideLate } from '@/server/taking/decide-late';
import { dueOf } from '@/server/taking/due-of';
import { endDueAttempts } from '@/server/taking/end-due-attempts';
import { receipt } from '@/server/taking/receipt';
import { setFlag } from '@/server/taking/set-flag';
import { startAssigned } from '@/server/taking/start-assigned';
import { startPage } from '@/server/taking/start-page';
import { studentAttempts } from '@/server/taking/student-attempts';
import { submitAttempt } from '@/server/taking/submit-attempt';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { answerWith, granted, worldAt } from '../attempts/playing';
import { factOf } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';
import { answerFact, assign, begun, grant, send, submit } from './taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** Ten past ten, and so many minutes and seconds later. */
const at = (minutes: number, seconds = 0) =>
  new Date(Date.UTC(2026, 2, 10, 10, minutes, seconds)).toISOString();

const refusal = (result: Result<unknown>) => (result.ok ? null : result.problem.code);

withDatabase((database) => {
  let school: School;
  beforeEach(async () => {
    school = await aSchool(database(), 'UTC');
  });
  const make = (settings: object = {}) => assign(database(), school, settings);
  const world = (time: string) => worldAt(database(), time);
  const right = (attempt: string, position: number) =>
    answerWith(database(), attempt, position, 'right');
  const wrong = (attempt: string, position: number) =>
    answerWith(database(), attempt, position, 'wrong');
  const counted = async (attempt: string, position: number) =>
    (
      await database().attemptItem.findUniqueOrThrow({
        where: { attemptId_position: { attemptId: attempt, position } },
      })
    ).countedResponseId;
  const view = async (attempt: string, time: string) =>
    granted(await attemptView({ attempt }, school.ann, world(time)));
  const list = async (assignment: string, time: string) => {
    const attempts = await studentAttempts(school.ann.learnerId, [assignment], world(time));
    return attempts.get(assignment)?.attempts ?? [];
  };

  describe('starting', () => {
    it('makes one attempt of one student, however many devices start it at once', async () => {
      const assignment = await make();
      const starts = await Promise.all(
        Array.from({ length: 8 }, () => startAssigned({ assignment }, school.ann, world(at(0)))),
      );
      expect(new Set(starts.map((one) => granted(one).attempt)).size).toBe(1);
      expect(await database().attempt.count({ where: { assignmentId: assignment } })).toBe(1);
      const attempt = await database().attempt.findFirstOrThrow({
        where: { assignmentId: assignment },
        include: { items: true },
      });
      expect(attempt).toMatchObject({ learnerId: school.ann.learnerId, number: 1 });
      expect(attempt.items).toHaveLength(5);
    });

    it('resumes what runs, and starts another when that is over, while there are attempts', async () => {
      const assignment = await make({ attempts: 2, timeLimitMinutes: 10 });
      const first = await begun(database(), assignment, school.ann, at(0));
      expect(await begun(database(), assignment, school.ann, at(9))).toBe(first);
      const second = await begun(database(), assignment, school.ann, at(11));
      expect(second).not.toBe(first);
      granted(await submit(database(), second, school.ann, at(12)));
      expect(await startAssigned({ assignment }, school.ann, world(at(13)))).toMatchObject({
        problem: { code: 'closed', facts: { what: 'no-attempts' } },
      });
      await grant(database(), school.classId, school.ann, { extraAttempts: 1 });
      expect(await begun(database(), assignment, school.ann, at(14))).not.toBe(second);
    });

    it.each([
      ['before it opens', { opens: '2026-03-10T11:00' }, 'closed', 'not-open'],
      ['after it closed', { closes: '2026-03-10T10:00' }, 'closed', 'closed'],
      [
        'after the due date, where late work is refused',
        { due: '2026-03-10T10:00', late: { rule: 'refuse' } },
        'closed',
        'closed',
      ],
    ])('is refused %s', async (_name, settings, code, what) => {
      const assignment = await make(settings);
      expect(await startAssigned({ assignment }, school.ann, world(at(0)))).toMatchObject({
        problem: { code, facts: { what } },
      });
    });

    it('asks for the password where one is set', async () => {
      const assignment = await make({ password: 'Détente 77' });
      const start = (password?: string) =>
        startAssigned({ assignment, password }, school.ann, world(at(0)));
      for (const guess of [undefined, '', 'detente 77', 'Détente']) {
        expect(refusal(await start(guess))).toBe('needs-password');
      }
      expect((await start(' De\u0301tente 77 ')).ok).toBe(true);
      // Who has begun goes on without it.
      expect((await start()).ok).toBe(true);
    });

    it('makes who guesses at the password wait, and nobody else', async () => {
      const assignment = await make({ password: 'Détente 77' });
      const start = (asker: School['ann'], password: string, second = 0) =>
        startAssigned({ assignment, password }, asker, world(at(0, second)));
      for (let guess = 1; guess <= 5; guess += 1) await start(school.ann, `guess ${guess}`);
      expect(await start(school.ann, 'Détente 77')).toMatchObject({
        problem: { code: 'too-many-tries', facts: { seconds: 30 } },
      });
      expect((await start(school.ben, 'Détente 77')).ok).toBe(true);
      expect((await start(school.ann, 'Détente 77', 30)).ok).toBe(true);
    });

    it('is for members alone, and only of what was handed out', async () => {
      const assignment = await make();
      const start = (asker: { learnerId: string | null }, id = assignment) =>
        startAssigned({ assignment: id }, asker, world(at(0)));
      expect(refusal(await start({ learnerId: null }))).toBe('no-session');
      expect(refusal(await start(school.otherTeacher))).toBe('not-found');
      expect(refusal(await start(school.teacher))).toBe('not-allowed');
      expect(refusal(await start(school.ann, randomUUID()))).toBe('not-found');
      await database().assignment.update({
        where: { id: assignment },
        data: { withdrawnAt: new Date(at(0)) },
      });
      expect(refusal(await start(school.ann))).toBe('not-found');
      expect(await database().attempt.count({ where: { assignmentId: assignment } })).toBe(0);
    });

    it('asks the options in one order for all where they are not shuffled, and hides the attempt from others', async () => {
      const assignment = await make({ shuffleOptions: false });
      const texts = async (attempt: string, asker = school.ann) => {
        const [question] = granted(await attemptView({ attempt }, asker, world(at(1)))).questions;
        return JSON.stringify(question?.presented);
      };
      const anns = await begun(database(), assignment, school.ann, at(0));
      const bens = await begun(database(), assignment, school.ben, at(0));
      expect(await texts(anns)).toBe(await texts(bens, school.ben));
      expect(refusal(await attemptView({ attempt: bens }, school.ann, world(at(1))))).toBe(
        'not-found',
      );
    });
  });

  describe('answering', () => {
    it('lets an answer be changed until it is submitted, and says nothing of it', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const first = answerFact(attempt, 1, await wrong(attempt, 1), { answeredAt: at(1) });
      expect(granted(await send(database(), first, school.ann, at(1)))).toMatchObject({
        response: first.id,
        revealed: null,
        finished: false,
      });
      const second = answerFact(attempt, 1, await right(attempt, 1), {
        answeredAt: at(2),
        replaces: first.id,
      });
      granted(await send(database(), second, school.ann, at(2)));
      expect(await counted(attempt, 1)).toBe(second.id);
      granted(await submit(database(), attempt, school.ann, at(3)));
      const third = answerFact(attempt, 1, first.answer, {
        answeredAt: at(4),
        replaces: second.id,
      });
      expect(refusal(await send(database(), third, school.ann, at(4)))).toBe('attempt-finished');
      expect(await counted(attempt, 1)).toBe(second.id);
      expect(
        await database().response.count({ where: { attemptItem: { attemptId: attempt } } }),
      ).toBe(3);
    });

    it('keeps what a stale tab sends, and counts the newer answer until it is sent on top of that', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const newer = answerFact(attempt, 3, await right(attempt, 3), { answeredAt: at(1) });
      granted(await send(database(), newer, school.ann, at(1)));
      const stale = answerFact(attempt, 3, { text: 'stale' }, { answeredAt: at(2) });
      for (const _time of [1, 2]) {
        expect(await send(database(), stale, school.ann, at(2))).toEqual({
          ok: false,
          problem: { code: 'newer-answer', facts: { response: newer.id } },
        });
      }
      expect(await counted(attempt, 3)).toBe(newer.id);
      const onTop = answerFact(
        attempt,
        3,
        { text: 'stale' },
        {
          answeredAt: at(3),
          replaces: newer.id,
        },
      );
      granted(await send(database(), onTop, school.ann, at(3)));
      expect(await counted(attempt, 3)).toBe(onTop.id);
      // Sent once more, the acknowledged one is told what counts now.
      expect(refusal(await send(database(), newer, school.ann, at(4)))).toBe('newer-answer');
      expect(granted(await send(database(), onTop, school.ann, at(4)))).toMatchObject({
        response: onTop.id,
      });
    });

    it('lets exactly one of two devices count that answer at once from the same state', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const answer = await right(attempt, 2);
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () =>
          send(
            database(),
            answerFact(attempt, 2, answer, { answeredAt: at(1) }),
            school.ann,
            at(1),
          ),
        ),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter((one) => refusal(one) === 'newer-answer')).toHaveLength(9);
    });

    it('takes in order what was given without a connection', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const first = answerFact(attempt, 3, { text: 'one' }, { answeredAt: at(1) });
      const second = answerFact(
        attempt,
        3,
        { text: 'two' },
        {
          answeredAt: at(2),
          replaces: first.id,
        },
      );
      const third = answerFact(attempt, 2, await right(attempt, 2), { answeredAt: at(3) });
      for (const fact of [first, second, third]) {
        granted(await send(database(), fact, school.ann, at(20)));
      }
      expect(await counted(attempt, 3)).toBe(second.id);
      expect(await counted(attempt, 2)).toBe(third.id);
    });

    it('counts the first answer and shows what is set, where something is shown after each', async () => {
      const assignment = await make({ showKey: 'after-each', showExplanations: 'never' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const first = answerFact(attempt, 1, await wrong(attempt, 1), { answeredAt: at(1) });
      const saved = granted(await send(database(), first, school.ann, at(1)));
      expect(saved.revealed).toMatchObject({
        verdict: 'wrong',
        points: null,
        explanation: '',
        reason: null,
        evidence: [],
      });
      expect(saved.revealed).toHaveProperty('key');
      const second = answerFact(attempt, 1, await right(attempt, 1), {
        answeredAt: at(2),
        replaces: first.id,
      });
      expect(refusal(await send(database(), second, school.ann, at(2)))).toBe('already-answered');
      expect(await counted(attempt, 1)).toBe(first.id);
      expect((await view(attempt, at(3))).questions[0]).toMatchObject({ state: 'answered' });
      expect(await database().cardState.count({ where: school.ann })).toBe(1);
    });

    it('goes one way: a question passed by is closed, and the last answer submits', async () => {
      const assignment = await make({ navigation: 'one-way' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const answer = async (position: number) =>
        send(
          database(),
          answerFact(
            attempt,
            position,
            await answerWith(database(), attempt, position, position === 5 ? 'to-check' : 'right'),
            { answeredAt: at(position) },
          ),
          school.ann,
          at(position),
        );
      granted(await answer(1));
      // What is taken away meanwhile says nothing of what comes later, nor what settles it.
      const taken = granted(await learnerData({}, school.ann, world(at(1))));
      const own = taken.attempts.find(({ id }) => id === attempt);
      expect(own?.questions.map(({ position }) => position)).toEqual([1, 2]);
      expect(own?.questions[0]).toMatchObject({ revealed: null, responses: [{ verdict: null }] });
      expect(taken).toMatchObject({
        learner: { role: 'student' },
        enrolments: [{ class: { id: school.classId } }],
      });
      expect(refusal(await answer(1))).toBe('already-answered');
      granted(await answer(3));
      expect(await answer(2)).toMatchObject({
        problem: { code: 'closed', facts: { what: 'question' } },
      });
      expect(await counted(attempt, 2)).toBeNull();
      expect(granted(await answer(5)).finished).toBe(true);
      expect((await list(assignment, at(6)))[0]).toMatchObject({
        finishedBy: 'student',
        answered: 3,
        total: 5,
      });
    });

    it('keeps flags on the server, for the student alone', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const flag = (position: number, flagged: boolean, asker = school.ann) =>
        setFlag(factOf({ attempt, position, flagged, flaggedAt: at(1) }), asker, world(at(1)));
      granted(await flag(2, true));
      granted(await flag(4, true));
      granted(await flag(4, false));
      expect((await view(attempt, at(2))).assigned?.flagged).toEqual([2]);
      expect(refusal(await flag(2, false, school.ben))).toBe('not-found');
      expect(refusal(await flag(9, true))).toBe('not-found');
    });

    it('is refused to whoever is no member any more', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      const fact = answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(1) });
      expect(refusal(await send(database(), fact, school.ben, at(1)))).toBe('not-found');
      await database().enrolment.updateMany({
        where: school.ann,
        data: { leftAt: new Date(at(0)) },
      });
      expect(refusal(await send(database(), fact, school.ann, at(1)))).toBe('not-allowed');
      // It is kept all the same, for the teacher to decide.
      const [kept] = await database().response.findMany({ where: { id: fact.id } });
      expect(kept).toMatchObject({ lateBy: 60_000 });
      expect(await counted(attempt, 1)).toBeNull();
      await database().enrolment.updateMany({ where: school.ann, data: { leftAt: null } });
    });

    it('is handed in when the device says so, where the teacher lets that count', async () => {
      for (const [offline, handedIn] of [
        ['count', at(12)],
        ['teacher-decides', at(51)],
      ] as const) {
        const attempt = await begun(database(), await make({ offline }), school.ann, at(0));
        const given = { answeredAt: at(12) };
        const answer = answerFact(attempt, 1, await right(attempt, 1), given);
        granted(await send(database(), answer, school.ann, at(51)));
        // Never before its last answer.
        const fact = factOf({ attempt, submittedAt: at(11) });
        const { finishedAt } = granted(await submitAttempt(fact, school.ann, world(at(51))));
        expect(finishedAt).toBe(handedIn);
      }
    });
  });

  describe('the end', () => {
    const timed = { timeLimitMinutes: 20, showKey: 'never', showExplanations: 'never' };

    it('is by the server’s clock: answers under way count, later ones are kept beside it', async () => {
      const assignment = await make({ ...timed, offline: 'teacher-decides' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const answer = async (position: number, answeredAt: string, now: string) =>
        send(
          database(),
          answerFact(attempt, position, await right(attempt, position), { answeredAt }),
          school.ann,
          now,
        );
      granted(await answer(1, at(19), at(19)));
      granted(await answer(2, at(19, 59), at(20, 5)));
      expect(await answer(3, at(19, 59), at(25))).toMatchObject({
        problem: { code: 'time-over', facts: { lateBy: 300_000 } },
      });
      expect((await list(assignment, at(25)))[0]).toMatchObject({
        finishedAt: new Date(at(20)),
        finishedBy: 'limit',
        answered: 2,
        lateAnswers: { aside: 1, counted: 0, lateBy: 300_000, decision: null },
      });
    });

    it('counts what the device says was given in time, where that is set, and marks it', async () => {
      const assignment = await make(timed);
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const before = answerFact(attempt, 1, { option: 'x' }, { answeredAt: at(10) });
      const inTime = answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(19) });
      const after = answerFact(attempt, 2, await right(attempt, 2), { answeredAt: at(21) });
      expect(refusal(await send(database(), before, school.ann, at(10)))).toBe('answer-unfit');
      expect(await endDueAttempts({ database: database(), now: new Date(at(21)) })).toBe(1);
      granted(await send(database(), inTime, school.ann, at(25)));
      expect(refusal(await send(database(), after, school.ann, at(25)))).toBe('time-over');
      expect(await counted(attempt, 1)).toBe(inTime.id);
      expect(await counted(attempt, 2)).toBeNull();
      expect((await list(assignment, at(25)))[0]?.lateAnswers).toEqual({
        counted: 1,
        aside: 1,
        lateBy: 300_000,
        decision: null,
      });
    });

    it('does not believe a device when the key has been looked at meanwhile', async () => {
      const assignment = await make({ timeLimitMinutes: 20 });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      await database().attempt.update({
        where: { id: attempt },
        data: { keyShownAt: new Date(at(21)) },
      });
      const fact = answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(19) });
      expect(refusal(await send(database(), fact, school.ann, at(25)))).toBe('time-over');
    });

    it('lets the teacher count what came late, or leave it aside again; the newest word holds', async () => {
      const assignment = await make({ ...timed, offline: 'teacher-decides' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const first = answerFact(attempt, 1, await wrong(attempt, 1), { answeredAt: at(5) });
      granted(await send(database(), first, school.ann, at(5)));
      const late = [
        answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(19), replaces: first.id }),
        answerFact(attempt, 2, await wrong(attempt, 2), { answeredAt: at(19) }),
      ];
      const second = late[1];
      const changed = answerFact(attempt, 2, await right(attempt, 2), {
        answeredAt: at(19, 30),
        replaces: second?.id ?? null,
      });
      const stale = answerFact(attempt, 1, await wrong(attempt, 1), { answeredAt: at(19) });
      for (const fact of [...late, changed, stale]) {
        expect(refusal(await send(database(), fact, school.ann, at(25)))).toBe('time-over');
      }
      const decide = (counts: boolean, asker = school.teacher) =>
        decideLate({ classId: school.classId, attempt, counts }, asker, world(at(30)));
      expect(refusal(await decide(true, school.ann))).toBe('not-allowed');
      expect(refusal(await decide(true, school.otherTeacher))).toBe('not-found');
      for (const _time of [1, 2]) {
        expect(granted(await decide(true))).toEqual({ questions: 2 });
        expect(await counted(attempt, 1)).toBe(late[0]?.id);
        expect(await counted(attempt, 2)).toBe(changed.id);
      }
      expect(granted(await decide(false))).toEqual({ questions: 0 });
      expect(await counted(attempt, 1)).toBe(first.id);
      expect(await counted(attempt, 2)).toBeNull();
      expect(await database().auditEntry.count({ where: { subject: school.ann.learnerId } })).toBe(
        3,
      );
      // What arrives after a decision stands under it.
      await decideLate(
        { classId: school.classId, attempt, counts: true },
        school.teacher,
        world(at(31)),
      );
      const last = answerFact(attempt, 3, await right(attempt, 3), { answeredAt: at(35) });
      granted(await send(database(), last, school.ann, at(35)));
      expect(await counted(attempt, 3)).toBe(last.id);
    });

    it('makes no zero of an attempt that ended with nothing but late answers', async () => {
      const assignment = await make({ ...timed, offline: 'teacher-decides' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const fact = answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(19) });
      await send(database(), fact, school.ann, at(25));
      expect((await list(assignment, at(26)))[0]).toMatchObject({
        scoreShown: true,
        result: null,
        lateAnswers: { aside: 1 },
      });
      granted(
        await decideLate(
          { classId: school.classId, attempt, counts: true },
          school.teacher,
          world(at(30)),
        ),
      );
      expect((await list(assignment, at(31)))[0]).toMatchObject({
        result: { points: 1, outOf: 5 },
      });
    });

    it('honours a student’s time to the second, on every page', async () => {
      const assignment = await make({ ...timed, offline: 'teacher-decides' });
      await grant(database(), school.classId, school.ann, { timeFactor: 1.5 });
      const page = granted(await startPage({ assignment }, school.ann, world(at(0))));
      expect(page).toMatchObject({
        end: { by: 'limit', at: new Date(at(30)), minutes: { all: 30, usual: 20, extra: 10 } },
      });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      expect((await view(attempt, at(1))).assigned?.end).toMatchObject({
        at: at(30),
        grace: 7_500,
        warnings: [7.5, 1.5],
      });
      expect((await view(attempt, at(29, 59))).finished).toBe(false);
      expect((await view(attempt, at(30))).finished).toBe(true);
      const fact = async (position: number) =>
        answerFact(attempt, position, await right(attempt, position), { answeredAt: at(29, 59) });
      granted(await send(database(), await fact(1), school.ann, at(30, 7)));
      expect(refusal(await send(database(), await fact(2), school.ann, at(30, 8)))).toBe(
        'time-over',
      );
      const bens = await begun(database(), assignment, school.ben, at(0));
      expect(
        granted(await attemptView({ attempt: bens }, school.ben, world(at(1)))).assigned?.end?.at,
      ).toBe(at(20));
    });

    it('is put off for an attempt that the clock ended, when the teacher grants more time', async () => {
      const assignment = await make(timed);
      const attempt = await begun(database(), assignment, school.ann, at(0));
      await endDueAttempts({ database: database(), now: new Date(at(21)) });
      expect((await list(assignment, at(21)))[0]?.finishedBy).toBe('limit');
      await grant(database(), school.classId, school.ann, { timeFactor: 2 });
      expect((await list(assignment, at(22)))[0]?.finishedAt).toBeNull();
      const fact = answerFact(attempt, 1, await right(attempt, 1), { answeredAt: at(25) });
      expect(granted(await send(database(), fact, school.ann, at(25))).finished).toBe(false);
    });

    it('is the due date on the wall, over a change of daylight saving', async () => {
      await database().class.update({
        where: { id: school.classId },
        data: { zone: 'Europe/Berlin' },
      });
      const assignment = await make({
        opens: '2026-03-27T18:00',
        due: '2026-03-30T18:00',
        closes: '2026-03-30T18:00',
        attempts: null,
      });
      const start = (now: string) => startAssigned({ assignment }, school.ann, world(now));
      expect(refusal(await start('2026-03-27T16:59:59Z'))).toBe('closed');
      const attempt = granted(await start('2026-03-27T17:00:00Z')).attempt;
      expect((await view(attempt, '2026-03-27T17:01:00Z')).assigned?.end?.at).toBe(
        '2026-03-30T16:00:00.000Z',
      );
      expect(refusal(await start('2026-03-30T15:59:59Z'))).toBeNull();
      await endDueAttempts({ database: database(), now: new Date('2026-03-30T16:00:06Z') });
      expect(refusal(await start('2026-03-30T16:00:06Z'))).toBe('closed');
      expect((await list(assignment, '2026-03-30T16:00:07Z'))[0]).toMatchObject({
        finishedBy: 'closing',
        late: null,
      });
    });

    it('is ended once by several processes, and by whoever reads it', async () => {
      const assignment = await make(timed);
      await begun(database(), assignment, school.ann, at(0));
      const bens = await begun(database(), assignment, school.ben, at(0));
      granted(await submit(database(), bens, school.ben, at(5)));
      const sweep = () => endDueAttempts({ database: database(), now: new Date(at(21)) });
      await Promise.all([sweep(), sweep(), sweep()]);
      const finished = await database().attempt.findMany({
        where: { assignmentId: assignment },
        orderBy: { finishedAt: 'asc' },
      });
      expect(finished.map(({ finishedBy }) => finishedBy)).toEqual(['student', 'limit']);
      expect(finished[1]?.finishedAt).toEqual(new Date(at(20)));
    });
  });

  describe('submitting', () => {
    it('happens once; twice is harmless, and the receipt stays the same', async () => {
      const assignment = await make({ attempts: 2 });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const fact = answerFact(attempt, 2, await right(attempt, 2), { answeredAt: at(1) });
      granted(await send(database(), fact, school.ann, at(1)));
      const none = await receipt({ assignment, number: 1 }, school.ann, world(at(1)));
      expect(refusal(none)).toBe('not-found');
      const first = granted(await submit(database(), attempt, school.ann, at(2)));
      const [second] = await Promise.all([
        submit(database(), attempt, school.ann, at(3)),
        submit(database(), attempt, school.ann, at(3)),
      ]);
      expect(granted(second)).toEqual(first);
      const paper = granted(await receipt({ assignment, number: '1' }, school.ann, world(at(4))));
      expect(paper).toMatchObject({
        student: 'ann',
        finishedAt: new Date(at(2)),
        finishedBy: 'student',
        answers: [
          { position: 1, words: null },
          { position: 2, words: { value: expect.any(Boolean) } },
          { position: 3, words: null },
          { position: 4, words: null },
          { position: 5, words: null },
        ],
      });
      expect(paper.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
      const again = granted(await receipt({ assignment, number: 1 }, school.ann, world(at(50))));
      expect(again.code).toBe(paper.code);
      expect(refusal(await receipt({ assignment, number: 1 }, school.ben, world(at(4))))).toBe(
        'not-found',
      );
      expect(refusal(await submit(database(), attempt, school.ben, at(5)))).toBe('not-found');
    });

    it('is not done by the self-test’s own form, and leaves no way to its result', async () => {
      const attempt = await begun(database(), await make(), school.ann, at(0));
      expect(refusal(await finishAttempt({ attempt }, school.ann, world(at(1))))).toBe('not-found');
      expect(refusal(await attemptResult({ attempt }, school.ann, world(at(1))))).toBe('not-found');
    });
  });

  describe('what is not released', () => {
    it('cannot be found out by an appeal or a check of one’s own', async () => {
      const assignment = await make({ showKey: 'never' });
      const attempt = await begun(database(), assignment, school.ann, at(0));
      const words = answerFact(attempt, 3, { text: 'nonsense' }, { answeredAt: at(1) });
      granted(await send(database(), words, school.ann, at(1)));
      const essay = answerFact(attempt, 5, await answerWith(database(), attempt, 5, 'to-check'), {
        answeredAt: at(1),
      });
      granted(await send(database(), essay, school.ann, at(1)));
      const appeal = factOf({ response: words.id, madeAt: at(2) });
      expect(refusal(await makeAppeal(appeal, school.ann, world(at(2))))).toBe('not-gradable');
      const check = factOf({ response: essay.id, levels: { 'uses-words': 1 }, checkedAt: at(2) });
      expect(refusal(await saveSelfCheck(check, school.ann, world(at(2))))).toBe('not-gradable');
      expect(await database().cardState.count({ where: school.ann })).toBe(0);
    });
  });

  describe('thirty students at once', () => {
    it('answer and submit, and nothing is lost', async () => {
      const assignment = await make();
      const students = await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          const learnerId = randomUUID();
          await database().user.create({
            data: {
              id: learnerId,
              name: `S${index}`,
              email: `${learnerId}@users.invalid`,
              role: 'student',
              enrolments: {
                create: {
                  classId: school.classId,
                  name: `S${index}`,
                  nameKey: `s${index}`,
                  enrolledAt: new Date(at(0)),
                },
              },
            },
          });
          return { learnerId };
        }),
      );
      let counter = 0;
      await Promise.all(
        students.map(async (student) => {
          const attempt = await begun(database(), assignment, student, at(0));
          for (const position of [1, 2, 3, 4]) {
            counter += 1;
            const fact = answerFact(attempt, position, await right(attempt, position), {
              answeredAt: at(1),
            });
            granted(await send(database(), { ...fact, counter }, student, at(1)));
          }
          granted(await submit(database(), attempt, student, at(2)));
        }),
      );
      const where = { attempt: { assignmentId: assignment } };
      expect(await database().response.count({ where: { attemptItem: where } })).toBe(120);
      expect(
        await database().attemptItem.count({
          where: { ...where, countedResponseId: { not: null } },
        }),
      ).toBe(120);
      expect(
        await database().attempt.count({
          where: { assignmentId: assignment, finishedBy: 'student' },
        }),
      ).toBe(30);
    }, 60_000);
  });

  describe('what is due', () => {
    it('lists what is to be done, soonest first, then what is done', async () => {
      const title = async (name: string, settings: object) => {
        const id = await make(settings);
        await database().assignment.update({ where: { id }, data: { title: name } });
        return id;
      };
      await title('later', { due: '2026-03-20T10:00' });
      const done = await title('done', { due: '2026-03-09T10:00' });
      await title('late', { due: '2026-03-10T09:00' });
      await title('no date', {});
      await title('not open', { opens: '2026-03-12T10:00' });
      await title('missed', { closes: '2026-03-01T10:00' });
      const running = await title('running', { timeLimitMinutes: 60 });
      await begun(database(), running, school.ann, at(0));
      const attempt = await begun(database(), done, school.ann, '2026-03-09T08:00:00Z');
      granted(await submit(database(), attempt, school.ann, '2026-03-09T09:00:00Z'));
      const due = await dueOf(school.ann.learnerId, { world: world(at(1)) });
      expect(due.map((one) => [one.title, one.state, one.isLate])).toEqual([
        ['late', 'open', true],
        ['running', 'running', false],
        ['later', 'open', false],
        ['no date', 'open', false],
        ['not open', 'not-open', false],
        ['done', 'done', false],
        ['missed', 'missed', false],
      ]);
      expect(await dueOf(school.otherTeacher.learnerId, { world: world(at(1)) })).toEqual([]);
    });

    it('tells of flashcards how many are known by the log since the opening', async () => {
      const cards = ['claim/trade', 'claim/peace', 'claim/travel'];
      const settings = { kind: 'cards', document: 'short-letter', cards };
      const id = randomUUID();
      await database().assignment.create({
        data: {
          id,
          classId: school.classId,
          title: 'Cards',
          settings,
          createdAt: new Date('2026-01-05T00:00:00Z'),
          createdById: school.teacher.learnerId,
          publishedAt: new Date('2026-03-09T00:00:00Z'),
        },
      });
      const { learnerId } = school.ann;
      const card = (cardId: string, state: string, reviewedAt: string, rating = 3) =>
        database().$transaction([
          database().cardState.create({
            data: {
              learnerId,
              document: 'short-letter',
              cardId,
              state,
              dueAt: new Date(at(0)),
              updatedAt: new Date(at(0)),
            },
          }),
          database().reviewLog.create({
            data: {
              ...factOf({ learnerId, document: 'short-letter', cardId, rating, zone: 'UTC' }),
              reviewedAt: new Date(reviewedAt),
              receivedAt: new Date(reviewedAt),
              studyDay: reviewedAt.slice(0, 10),
            },
          }),
        ]);
      await card('claim/trade', 'review', '2026-03-09T10:00:00Z');
      await card('claim/peace', 'review', '2026-03-08T10:00:00Z');
      await card('claim/travel', 'learning', '2026-03-09T10:00:00Z');
      const due = await dueOf(learnerId, { world: world(at(0)) });
      expect(due).toMatchObject([{ state: 'open', cards: { known: 1, all: 3 } }]);
      expect(granted(await startPage({ assignment: id }, school.ann, world(at(0))))).toMatchObject({
        kind: 'cards',
        known: 1,
        all: 3,
      });
      expect(refusal(await startAssigned({ assignment: id }, school.ann, world(at(0))))).toBe(
        'nothing-to-ask',
      );
    });

    it('brings new flashcards in time for the day they are due, though the usual limit is lower', async () => {
      const { learnerId } = school.ben;
      const cards = [...deckOf(shortLetter).keys()];
      await database().studySettings.create({ data: { learnerId, newCardsADay: 1 } });
      const newToday = async () => {
        const input = { document: 'short-letter', days: 7 };
        return granted(await studyCounts(input, { learnerId }, world('2026-03-10T12:00:00.000Z')))
          .newToday;
      };
      expect(await newToday()).toBe(1);
      await database().assignment.create({
        data: {
          classId: school.classId,
          title: 'Cards by Thursday',
          settings: { kind: 'cards', document: 'short-letter', cards, due: '2026-03-12T12:00' },
          createdAt: new Date('2026-01-05T00:00:00Z'),
          createdById: school.teacher.learnerId,
          publishedAt: new Date('2026-03-09T00:00:00Z'),
        },
      });
      expect(await newToday()).toBe(Math.ceil(cards.length / 2));
    });
  });
});
