import { randomUUID } from 'node:crypto';
import type { LiveAct } from '@/domain/school/live-round';
import { itemBank } from '@/items/bank';
import { answersOf } from '@/items/registry';
import { bringAlong } from '@/server/accounts/bring-along';
import { archiveClass } from '@/server/classes/archive-class';
import { classExport } from '@/server/following/class-export';
import { learnerData } from '@/server/learners/learner-data';
import { classRounds, myRounds, roundsToJoin } from '@/server/live/class-rounds';
import { leadRound } from '@/server/live/leader-view';
import { roundChoices } from '@/server/live/round-choices';
import { roundResult } from '@/server/live/round-result';
import { itemAtHand, roundState } from '@/server/live/round-state';
import { saveLiveAnswer } from '@/server/live/save-live-answer';
import { mayTakePart, seatOf } from '@/server/live/seat-view';
import { startRound } from '@/server/live/start-round';
import { stepRound } from '@/server/live/step-round';
import { takeSeat } from '@/server/live/take-seat';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { granted, worldAt } from '../attempts/playing';
import { shortLetter } from '../study/short-letter';
import { assign } from '../taking/taking';

jest.mock('@/server/documents/library', () =>
  jest.requireActual('../../contracts/short-letter-library'),
);
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const at = '2026-03-10T12:00:00.000Z';
const bank = itemBank(shortLetter);
const choice = bank.find(({ type }) => type === 'multiple-choice');
const statement = bank.find(({ type }) => type === 'true-false');
const from = 'document:short-letter';

withDatabase((database) => {
  const world = (instant = at) => worldAt(database(), instant);

  /** A round of a choice and a statement in a school of its own, not begun yet. */
  async function aRound(of: { students?: number } = {}) {
    const school = await aSchool(database());
    const { classId, teacher } = school;
    if (of.students === 0) {
      await database().enrolment.updateMany({ where: { classId }, data: { leftAt: new Date(at) } });
    }
    const items = [choice, statement].flatMap((item) => item?.id ?? []);
    const { round } = granted(await startRound({ classId, from, items }, teacher, world()));
    return { ...school, round };
  }
  type Round = Awaited<ReturnType<typeof aRound>>;

  async function step({ classId, round, teacher }: Round, ...acts: LiveAct[]) {
    for (const act of acts) {
      const { step } = granted(await leadRound({ classId, round }, teacher, world()));
      granted(await stepRound({ classId, round, act, step: String(step) }, teacher, world()));
    }
  }

  /** An answer to the question at hand, right or wrong, as the outbox posts it. */
  async function answerOf({ classId, round }: Round, isRight: boolean, vote: 1 | 2 = 1) {
    const state = await roundState({ classId, round }, world());
    const asked = state && itemAtHand(state);
    if (!asked) throw new Error('no question at hand');
    const { item, arrangement, position } = asked;
    const answer =
      item.type === 'multiple-choice'
        ? { option: arrangement.options.find((one) => (one.option === item.key) === isRight)?.id }
        : { value: item.type === 'true-false' ? item.key === isRight : false };
    const fact = { id: randomUUID(), deviceId: randomUUID(), counter: 1 };
    return { ...fact, classId, round, position, vote, answer };
  }
  const send = (fact: object, student: Asker) => saveLiveAnswer(fact, student, world());
  const led = async ({ classId, round, teacher }: Round) =>
    granted(await leadRound({ classId, round }, teacher, world()));
  const seat = async ({ classId, round }: Round, student: Asker) =>
    granted(await seatOf({ classId, round }, student, world()));

  it('is led through two votes, which are compared student by student', async () => {
    const round = await aRound();
    const { ann, ben, classId, teacher } = round;
    for (const student of [ann, ben]) {
      granted(await takeSeat({ classId, round: round.round }, student, world()));
    }
    expect(await led(round)).toMatchObject({ phase: 'gathering', here: 2, onRoster: 2 });
    await step(round, 'next');
    granted(await send(await answerOf(round, false), ann));
    expect(await led(round)).toMatchObject({ open: { vote: 1, answered: 1 }, here: 2 });
    granted(await send(await answerOf(round, true), ben));
    await step(round, 'close');
    const first = await led(round);
    expect(first.open).toBeNull();
    expect(first.question?.votes).toMatchObject([{ vote: 1, answered: 2, right: null }]);
    expect(first.question?.votes[0]?.told.every(({ isRight }) => isRight === null)).toBe(true);
    await step(round, 'show-passage');
    const read = await led(round);
    expect(read.question?.passages?.flatMap(({ marks }) => marks)).toEqual([]);
    await step(round, 'answer-again');
    // Ben answers the first vote alone.
    granted(await send(await answerOf(round, true, 2), ann));
    await step(round, 'close', 'show-answer');
    const { question } = await led(round);
    expect(question?.answer?.comparison).toEqual({
      first: { answered: 2, right: 1 },
      second: { answered: 1, right: 1 },
      both: { stayedRight: 0, becameRight: 1, becameWrong: 0, stayedWrong: 0 },
      onlyFirst: 1,
      onlySecond: 0,
    });
    expect(question?.passages?.flatMap(({ marks }) => marks)).not.toEqual([]);
    expect((await seat(round, ann)).score).toEqual({ right: 1, shown: 1 });
    expect((await seat(round, ben)).score).toEqual({ right: 1, shown: 1 });
    // The second question: nobody answers.
    await step(round, 'next', 'close', 'show-answer', 'end');
    expect(await led(round)).toMatchObject({ phase: 'ended', acts: [], question: null });
    const result = granted(await roundResult({ classId, round: round.round }, teacher, world()));
    expect(result.questions.map(({ votes }) => votes.map(({ answered }) => answered))).toEqual([
      [2, 1],
      [],
    ]);
    expect(result.questions[0]?.students).toMatchObject([
      { name: 'ann', votes: { 1: { isRight: false }, 2: { isRight: true } } },
      { name: 'ben', votes: { 1: { isRight: true }, 2: null } },
    ]);
    expect((await seat(round, ann)).review.map(({ answer }) => answer.verdict)).toEqual([
      'right',
      null,
    ]);
    expect(JSON.stringify(result)).not.toMatch(/NaN|null%/);
    const lists = granted(await classRounds({ classId }, teacher, world()));
    expect([lists.running.length, lists.past.length]).toEqual([0, 1]);
  });

  it('sends no phone what the leader has not shown, byte by byte', async () => {
    const round = await aRound();
    const { ann } = round;
    const item = choice;
    if (item?.type !== 'multiple-choice') throw new Error('no choice');
    const reasons = item.options.flatMap(({ reason }) => reason ?? []);
    const secrets = [item.explanation, ...reasons, item.id, '"verdict":"'];
    const sent: string[] = [];
    const look = async () => sent.push(JSON.stringify(await seat(round, ann)));
    await look();
    await step(round, 'next');
    await look();
    const kept = granted(await send(await answerOf(round, true), ann));
    expect(kept).toEqual({ position: 1, vote: 1 });
    await look();
    for (const act of ['close', 'show-passage', 'answer-again', 'close'] as const) {
      await step(round, act);
      await look();
    }
    for (const text of sent) {
      for (const secret of secrets) expect(text).not.toContain(secret);
      expect(text).not.toMatch(/"(isRight|told|students|points|key|marks":\[\[)/);
    }
    await step(round, 'show-answer');
    const shown = JSON.stringify(await seat(round, ann));
    for (const secret of [item.explanation, ...answersOf(item)]) expect(shown).toContain(secret);
  });

  it('counts a double tap once, and the first of two answers', async () => {
    const round = await aRound();
    const { ann } = round;
    await step(round, 'next');
    const fact = await answerOf(round, true);
    const both = await Promise.all([send(fact, ann), send(fact, ann)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const other = await send(await answerOf(round, false), ann);
    expect(other).toMatchObject({ problem: { code: 'already-answered' } });
    expect(await led(round)).toMatchObject({ open: { answered: 1 } });
    await step(round, 'close');
    // Sent once more after the vote, as by a phone that heard nothing: it is there already.
    expect((await send(fact, ann)).ok).toBe(true);
    const late = await send(await answerOf(round, false), round.ben);
    expect(late).toMatchObject({ problem: { code: 'closed', facts: { what: 'vote' } } });
    const second = await send({ ...(await answerOf(round, true)), id: randomUUID(), vote: 2 }, ann);
    expect(second).toMatchObject({ problem: { code: 'closed' } });
  });

  it('takes one step for two presses, and for two leaders', async () => {
    const round = await aRound();
    const { classId, teacher } = round;
    const press = () =>
      stepRound({ classId, round: round.round, act: 'next', step: '0' }, teacher, world());
    const results = await Promise.all([press(), press()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'conflict' } });
    expect(await led(round)).toMatchObject({ phase: 'first-vote', position: 1, step: 1 });
    const early = { classId, round: round.round, act: 'show-answer', step: '1' };
    expect((await stepRound(early, teacher, world())).ok).toBe(false);
  });

  it('keeps a seat: who comes back is where the class is, and an outsider never was', async () => {
    const round = await aRound();
    const { classId, ann } = round;
    const place = { classId, round: round.round };
    granted(await takeSeat(place, ann, world()));
    granted(await takeSeat(place, ann, world('2026-03-10T12:30:00.000Z')));
    expect(await database().liveSeat.count({ where: { roundId: round.round } })).toBe(1);
    await step(round, 'next', 'close', 'next');
    expect(await seat(round, ann)).toMatchObject({ position: 2, phase: 'first-vote', name: 'ann' });
    await database().enrolment.updateMany({
      where: { classId, learnerId: ann.learnerId },
      data: { leftAt: new Date(at) },
    });
    const state = await roundState(place, world());
    expect(state && mayTakePart(state, ann.learnerId)).toBe(false);
    expect(await seatOf(place, ann, world())).toMatchObject({ problem: { code: 'not-found' } });
    const sent = await send(await answerOf(round, true), ann);
    expect(sent).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('has words for a class of none and for a vote without answers', async () => {
    const round = await aRound({ students: 0 });
    expect(await led(round)).toMatchObject({ here: 0, onRoster: 0, students: [] });
    await step(round, 'next', 'close');
    const { question } = await led(round);
    expect(question?.votes).toMatchObject([{ answered: 0, others: 0 }]);
  });

  it('takes no step and no answer once the class is archived', async () => {
    const round = await aRound();
    const { classId, teacher, ann } = round;
    await step(round, 'next');
    granted(await archiveClass({ classId, archived: 'yes' }, teacher, world()));
    const answer = await send(await answerOf(round, true), ann);
    expect(answer).toMatchObject({ problem: { code: 'closed', facts: { what: 'class' } } });
    expect(await led(round)).toMatchObject({ acts: [] });
    expect((await seat(round, ann)).question?.open).toBeNull();
    expect(granted(await roundsToJoin({ classId }, ann, world()))).toEqual([]);
    expect(granted(await myRounds({}, ann, world()))).toEqual([]);
  });

  it('is made of an assignment, without its open questions, and needs one question', async () => {
    const school: School = await aSchool(database());
    const { classId, teacher } = school;
    const assignment = await assign(database(), school);
    const choices = granted(await roundChoices({ classId }, teacher, world()));
    expect(choices.source).toEqual({ kind: 'assignment', id: assignment, title: 'The letter' });
    expect(choices.entries.map(({ type }) => type)).not.toContain('extended-response');
    const source = `assignment:${assignment}`;
    const none = await startRound({ classId, from: source, items: [] }, teacher, world());
    expect(none).toMatchObject({ problem: { field: 'items' } });
    const elsewhere = { classId, from: `assignment:${randomUUID()}`, items: ['x'] };
    expect(await startRound(elsewhere, teacher, world())).toMatchObject({
      problem: { code: 'not-found' },
    });
    const items = choices.entries.map(({ id }) => id);
    granted(await startRound({ classId, from: source, items }, teacher, world()));
    expect(granted(await myRounds({}, school.ann, world()))).toMatchObject([{ classId }]);
  });

  it('is over when its teacher begins another one in the class, and not when a colleague does', async () => {
    const round = await aRound();
    const { classId, teacher, ann } = round;
    await step(round, 'next');
    const colleague = round.otherTeacher;
    await database().teaching.create({
      data: { classId, teacherId: colleague.learnerId ?? '', since: new Date(at) },
    });
    const items = [choice?.id];
    const theirs = granted(await startRound({ classId, from, items }, colleague, world())).round;
    const running = async () =>
      granted(await myRounds({}, ann, world()))
        .map(({ id }) => id)
        .toSorted();
    expect(await running()).toEqual([round.round, theirs].toSorted());
    const next = granted(await startRound({ classId, from, items }, teacher, world())).round;
    expect(await running()).toEqual([theirs, next].toSorted());
    const { phase } = granted(await leadRound({ classId, round: round.round }, teacher, world()));
    expect(phase).toBe('ended');
  });

  it('goes along with a merged student, the data download and the export of the class', async () => {
    const round = await aRound();
    const { classId, teacher, ann, ben } = round;
    await step(round, 'next');
    granted(await send(await answerOf(round, false), ann));
    granted(await saveLiveAnswer(await answerOf(round, true), ben, world('2026-03-10T12:01:00Z')));
    const before = granted(await learnerData({}, ann, world()));
    expect(before.liveRounds).toMatchObject([{ answers: [{ vote: 1, verdict: null }] }]);
    await step(round, 'close', 'answer-again');
    granted(await send(await answerOf(round, true, 2), ben));
    await database().$transaction((transaction) =>
      bringAlong(transaction, { from: ben.learnerId, to: ann.learnerId, now: new Date(at) }),
    );
    const answers = await database().liveAnswer.findMany({
      where: { roundId: round.round },
      orderBy: { vote: 'asc' },
      select: { vote: true, learnerId: true, points: true },
    });
    const { learnerId } = ann;
    expect(answers).toEqual([
      { vote: 1, learnerId, points: 0 },
      { vote: 2, learnerId, points: 1 },
    ]);
    const exported = granted(await classExport({ classId }, teacher, world()));
    expect(exported.rounds).toMatchObject([{ id: round.round, answers: [{}, {}], seats: [{}] }]);
  });
});
