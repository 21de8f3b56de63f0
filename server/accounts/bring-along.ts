import 'server-only';
import { randomUUID } from 'node:crypto';
import { learnerTag } from '../auth/learner-tag';
import type { Transaction } from '../database/client';
import { rebuildCardStates } from '../study/rebuild-card-states';

/** From whom to whom work is moved. */
interface Move {
  from: string;
  to: string;
}

/** The tables of facts that carry a device and its counter, each with the two statements they need. */
function factTables(transaction: Transaction) {
  const { response, selfCheck, appeal, reviewLog, reviewUndo } = transaction;
  return [
    {
      devices: (learnerId: string) =>
        response.findMany({
          where: { learnerId },
          distinct: 'deviceId',
          select: { deviceId: true },
        }),
      move: (where: { learnerId: string; deviceId: string }, data: typeof where) =>
        response.updateMany({ where, data }),
    },
    {
      devices: (learnerId: string) =>
        selfCheck.findMany({
          where: { learnerId },
          distinct: 'deviceId',
          select: { deviceId: true },
        }),
      move: (where: { learnerId: string; deviceId: string }, data: typeof where) =>
        selfCheck.updateMany({ where, data }),
    },
    {
      devices: (learnerId: string) =>
        appeal.findMany({ where: { learnerId }, distinct: 'deviceId', select: { deviceId: true } }),
      move: (where: { learnerId: string; deviceId: string }, data: typeof where) =>
        appeal.updateMany({ where, data }),
    },
    {
      devices: (learnerId: string) =>
        reviewLog.findMany({
          where: { learnerId },
          distinct: 'deviceId',
          select: { deviceId: true },
        }),
      move: (where: { learnerId: string; deviceId: string }, data: typeof where) =>
        reviewLog.updateMany({ where, data }),
    },
    {
      devices: (learnerId: string) =>
        reviewUndo.findMany({
          where: { learnerId },
          distinct: 'deviceId',
          select: { deviceId: true },
        }),
      move: (where: { learnerId: string; deviceId: string }, data: typeof where) =>
        reviewUndo.updateMany({ where, data }),
    },
  ];
}

/**
 * Moves the facts, device by device. A counter is unique per learner and device: where both have facts of
 * one device, those that move go under a device of their own, so that none is ever in another's way. A
 * fact sent once more is still known by its id.
 */
async function moveFacts(transaction: Transaction, { from, to }: Move): Promise<void> {
  const renamed = new Map<string, string>();
  for (const { devices, move } of factTables(transaction)) {
    const theirs = new Set((await devices(to)).map(({ deviceId }) => deviceId));
    for (const { deviceId } of await devices(from)) {
      const other = renamed.get(deviceId) ?? randomUUID();
      renamed.set(deviceId, other);
      const kept = theirs.has(deviceId) ? other : deviceId;
      await move({ learnerId: from, deviceId }, { learnerId: to, deviceId: kept });
    }
  }
}

/** Moves the attempts; those at an assignment that both have tried are numbered anew, as they were begun. */
async function moveAttempts(transaction: Transaction, { from, to }: Move): Promise<void> {
  const tried = await transaction.attempt.findMany({
    where: { learnerId: from, assignmentId: { not: null } },
    distinct: ['assignmentId'],
    select: { assignmentId: true },
  });
  for (const { assignmentId } of tried) {
    const where = { learnerId: { in: [from, to] }, assignmentId };
    const all = await transaction.attempt.findMany({
      where,
      orderBy: [{ startedAt: 'asc' }, { number: 'asc' }],
      select: { id: true },
    });
    // Taken off first: no two may have one number even for a moment.
    await transaction.attempt.updateMany({ where, data: { learnerId: to, number: null } });
    for (const [index, { id }] of all.entries()) {
      await transaction.attempt.update({ where: { id }, data: { number: index + 1 } });
    }
  }
  await transaction.attempt.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
}

/**
 * Moves seats and answers of live rounds. Where both have answered in one vote, the answer given first
 * counts, as it would for one student on two devices.
 */
async function moveRounds(transaction: Transaction, { from, to }: Move): Promise<void> {
  const both = { in: [from, to] };
  const answers = await transaction.liveAnswer.findMany({
    where: { learnerId: both, round: { answers: { some: { learnerId: from } } } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, roundId: true, position: true, vote: true },
  });
  const first = new Map<string, string>();
  for (const { id, roundId, position, vote } of answers) {
    const place = `${roundId} ${position} ${vote}`;
    if (!first.has(place)) first.set(place, id);
  }
  const kept = new Set(first.values());
  const later = answers.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await transaction.liveAnswer.deleteMany({ where: { id: { in: later } } });
  await transaction.liveAnswer.updateMany({
    where: { learnerId: from },
    data: { learnerId: to },
  });
  const seats = await transaction.liveSeat.findMany({
    where: { learnerId: to },
    select: { roundId: true },
  });
  await transaction.liveSeat.updateMany({
    where: { learnerId: from, roundId: { notIn: seats.map(({ roundId }) => roundId) } },
    data: { learnerId: to },
  });
}

/**
 * Moves all work of one learner to another, then deletes the first: attempts, responses, self-checks,
 * appeals, reviews and what was taken back of them; seats and answers in live rounds; settings where the other has none. The cards of both
 * are made anew from the log of both. What a browser still holds of the first is taken as the other's.
 * Enrolments, accommodations and classes taught are the caller's affair. A learner who does not exist any
 * more brings nothing.
 */
export async function bringAlong(
  transaction: Transaction,
  { from, to, now }: Move & { now: Date },
): Promise<void> {
  const first = await transaction.user.findUnique({
    where: { id: from },
    select: { guestTags: true, settings: true },
  });
  if (first === null || from === to) return;
  await moveAttempts(transaction, { from, to });
  await moveFacts(transaction, { from, to });
  await moveRounds(transaction, { from, to });
  const settings = await transaction.studySettings.count({ where: { learnerId: to } });
  if (settings === 0) {
    await transaction.studySettings.updateMany({
      where: { learnerId: from },
      data: { learnerId: to },
    });
  }
  await transaction.user.update({
    where: { id: to },
    data: { guestTags: { push: [learnerTag(from), ...first.guestTags] } },
  });
  await transaction.user.delete({ where: { id: from } });
  await rebuildCardStates(transaction, { learnerId: to, now });
}
