import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { overlaid } from '@/domain/school/accommodation';
import { bringAlong } from '../accounts/bring-along';
import { storedAccommodation } from '../assignments/assignment-rules';
import { forgetDetails } from '../audit/forget-details';
import { recordAudit } from '../audit/record-audit';
import type { Database, Transaction } from '../database/client';
import { moveGradeChanges } from '../gradebook/move-grade-changes';
import { withPin } from './class-roster';
import { classUseCase } from './class-use-case';
import { learnerIdSchema } from './roster-schemas';
import { holdClass, runningClassUseCase } from './running-class-use-case';
import { sharedWithOthers } from './shared-with-others';
import { type Place, placeOf } from './student-on-roster';

/** One of two entries of one student, as the teacher compares them. */
export interface MergedEntry {
  learnerId: string;
  name: string;
  number: string | null;
  joinedAt: Date | null;
  hasPin: boolean;
  attempts: number;
  answers: number;
  reviews: number;
}

/** What would come of a merge: all work under the first entry's name. */
export interface MergePreview {
  kept: MergedEntry;
  merged: MergedEntry;
  /** The entry whose PIN goes on. */
  pinOf: 'kept' | 'merged' | 'nobody';
}

interface Account {
  learnerId: string;
  place: Place;
  hasPin: boolean;
  /** Whether it is also on the roster of a class that the asker does not teach. */
  isSharedWithOthers: boolean;
}

async function accountOf(
  { classId, learnerId, teacherId }: { classId: string; learnerId: string; teacherId: string },
  database: Database | Transaction,
): Promise<Account | null> {
  const place = await placeOf(classId, learnerId, database);
  if (place === null) return null;
  const shared = await sharedWithOthers([learnerId], teacherId, database);
  const hasPin = (await withPin([learnerId], database)).has(learnerId);
  return { learnerId, place, hasPin, isSharedWithOthers: shared.has(learnerId) };
}

/**
 * Which of two accounts goes on: the one whose name is kept, unless only the other has a PIN or is also in
 * a class of other teachers, who know nothing of this. Null when both are.
 */
function goingOn(kept: Account, merged: Account): { survivor: Account; leaving: Account } | null {
  const straight = { survivor: kept, leaving: merged };
  const turned = { survivor: merged, leaving: kept };
  if (kept.isSharedWithOthers) return merged.isSharedWithOthers ? null : straight;
  if (merged.isSharedWithOthers) return turned;
  return merged.hasPin && !kept.hasPin ? turned : straight;
}

async function entryOf(
  { learnerId, place, hasPin }: Account,
  database: Database,
): Promise<MergedEntry> {
  const own = { where: { learnerId } };
  const [attempts, answers, reviews] = await Promise.all([
    database.attempt.count(own),
    database.response.count(own),
    database.reviewLog.count(own),
  ]);
  const { name, number, joinedAt } = place;
  return { learnerId, name, number, joinedAt, hasPin, attempts, answers, reviews };
}

/** What merging two entries of a roster would do. Writes nothing. */
export const previewMerge = classUseCase({
  action: 'roster.change',
  input: z.object({ learnerId: learnerIdSchema, other: learnerIdSchema }),
  async run({ classId, learnerId, other }, member, { database }): Promise<Result<MergePreview>> {
    const teacherId = member.learnerId;
    const kept = await accountOf({ classId, learnerId, teacherId }, database);
    const merged = await accountOf({ classId, learnerId: other, teacherId }, database);
    if (kept === null || merged === null || learnerId === other) return refused('not-found');
    const chosen = goingOn(kept, merged);
    if (chosen === null) return refused('not-allowed');
    const pinOf = !chosen.survivor.hasPin ? 'nobody' : chosen.survivor === kept ? 'kept' : 'merged';
    return done({
      kept: await entryOf(kept, database),
      merged: await entryOf(merged, database),
      pinOf,
    });
  },
});

/** Moves the places on other rosters where the other has none of their own, and what was granted. */
async function movePlaces(
  transaction: Transaction,
  { from, to, classId }: { from: string; to: string; classId: string },
): Promise<void> {
  const theirs = await transaction.enrolment.findMany({ where: { learnerId: to } });
  const present = new Map(theirs.map((place) => [place.classId, place]));
  const moving = await transaction.enrolment.findMany({
    where: { learnerId: from, classId: { not: classId } },
  });
  for (const { id, leftAt, classId: elsewhere } of moving) {
    const place = present.get(elsewhere);
    if (place === undefined) {
      await transaction.enrolment.update({ where: { id }, data: { learnerId: to } });
    } else if (place.leftAt !== null && leftAt === null) {
      await transaction.enrolment.update({ where: { id: place.id }, data: { leftAt: null } });
    }
  }
  await moveGrants(transaction, { from, to });
  await moveNaming(transaction, { from, to });
}

/** What was for the one student is for the other. */
async function moveNaming(
  transaction: Transaction,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const named = await transaction.assignmentStudent.findMany({ where: { learnerId: from } });
  await transaction.assignmentStudent.createMany({
    data: named.map(({ assignmentId }) => ({ assignmentId, learnerId: to })),
    skipDuplicates: true,
  });
}

/** Moves what was granted; where both have something for the same, the more generous of the two holds. */
async function moveGrants(
  transaction: Transaction,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const granted = await transaction.accommodation.findMany({ where: { learnerId: to } });
  const further = await transaction.accommodation.findMany({ where: { learnerId: from } });
  for (const { id, classId, scope, granted: more } of further) {
    const same = granted.find((one) => one.classId === classId && one.scope === scope);
    if (same === undefined) {
      await transaction.accommodation.update({ where: { id }, data: { learnerId: to } });
      continue;
    }
    const both = overlaid(storedAccommodation(same.granted), storedAccommodation(more));
    await transaction.accommodation.update({
      where: { id: same.id },
      data: { granted: { ...both } },
    });
  }
}

function earliest(...instants: (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((at) => at.getTime())));
}

/**
 * Merges two entries of one student: the first keeps name and number, and all attempts, answers, cards,
 * reviews, scores set and places in other classes of both are under one account from then on. Asks for a yes first.
 */
export const mergeStudents = runningClassUseCase({
  action: 'roster.change',
  input: z.object({
    learnerId: learnerIdSchema,
    other: learnerIdSchema,
    confirmed: z.literal('yes').optional(),
  }),
  async run(
    { classId, learnerId, other, confirmed },
    member,
    { database, now },
  ): Promise<Result<{ classId: string; learnerId: string }>> {
    const teacherId = member.learnerId;
    return database.$transaction(
      async (transaction): Promise<Result<{ classId: string; learnerId: string }>> => {
        await holdClass(transaction, classId);
        const kept = await accountOf({ classId, learnerId, teacherId }, transaction);
        const merged = await accountOf({ classId, learnerId: other, teacherId }, transaction);
        if (kept === null || merged === null || learnerId === other) return refused('not-found');
        const chosen = goingOn(kept, merged);
        if (chosen === null) return refused('not-allowed');
        if (confirmed === undefined) return refused('needs-confirmation', { field: 'confirmed' });
        const from = chosen.leaving.learnerId;
        const to = chosen.survivor.learnerId;
        await movePlaces(transaction, { from, to, classId });
        await moveGradeChanges(transaction, { from, to });
        await bringAlong(transaction, { from, to, now });
        await transaction.enrolment.update({
          where: { classId_learnerId: { classId, learnerId: to } },
          data: {
            name: kept.place.name,
            nameKey: kept.place.nameKey,
            number: kept.place.number ?? merged.place.number,
            joinedAt: earliest(kept.place.joinedAt, merged.place.joinedAt),
            leftAt: kept.place.leftAt === null || merged.place.leftAt === null ? null : now,
          },
        });
        await forgetDetails(transaction, { subject: from });
        await recordAudit(transaction, now, {
          actorId: teacherId,
          action: 'student.merged',
          classId,
          subject: to,
          details: { merged: merged.place.name, into: kept.place.name, deletedAccount: from },
        });
        return done({ classId, learnerId: to });
      },
      // A term of work takes more than the usual five seconds.
      { maxWait: 10_000, timeout: 30_000 },
    );
  },
});
