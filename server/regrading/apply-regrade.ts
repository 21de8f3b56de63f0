import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Lexicon } from '@/items/item';
import { frozenItem, keepVersions } from '../attempts/frozen-item';
import { recordAudit } from '../audit/record-audit';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';
import { holdAssignment } from './hold-assignment';
import { answeredBy, openAppealsOf } from './open-appeals';
import { regradeFields, unfit } from './regrade-fields';
import { presentJudgement, type RegradePlan, regradePlan } from './regrade-plan';
import {
  fingerprint,
  lexiconFor,
  newestSequence,
  type RegradedItem,
  regradedItem,
} from './regraded-item';
import { itemsInAttempts, rejudge } from './rejudge';

/** What a regrade has done. */
export interface AppliedRegrade {
  regrade: string;
  /** Attempts in which the question has other points now. */
  changed: number;
  /** Appeals that were answered by it. */
  appeals: number;
}

/**
 * Judges a question of an assignment anew, for everybody who was asked it and whoever will be, in one step.
 * "conflict" when anything has changed since the preview that `seen` names: nothing is done then.
 */
export const applyRegrade = runningClassUseCase({
  action: 'answers.regrade',
  input: z.object({ ...regradeFields, seen: z.string().max(64) }),
  async run(
    input,
    { learnerId, class: { id: classId } },
    { database, now },
  ): Promise<Result<AppliedRegrade>> {
    const first = await regradedItem(input, database);
    if (first === null) return refused('not-found');
    const lexicon = await lexiconFor(first.frozen.item.document);
    if (lexicon === null) return unfit('what', 'no-document');
    return database.$transaction(async (transaction): Promise<Result<AppliedRegrade>> => {
      await holdClass(transaction, classId);
      await holdAssignment(transaction, input.assignment);
      const found = await regradedItem(input, transaction);
      if (found === null) return refused('not-found');
      const { versionHash } = found.frozen;
      const place = { assignmentId: input.assignment, versionHash };
      const newest = await newestSequence(input.assignment, versionHash, transaction);
      const items = await itemsInAttempts(place, transaction);
      if (fingerprint(newest, found.frozen, items) !== input.seen) return refused('conflict');
      const plan = regradePlan(input, found.frozen);
      if (!plan.ok) return plan;
      const by = { teacherId: learnerId, reason: input.reason, sequence: newest + 1 };
      return done(await regrade(transaction, found, plan.value, { ...by, lexicon, now }));
    }, patience);
  },
});

async function regrade(
  transaction: Transaction,
  { assignment, place, frozen }: RegradedItem,
  { change, after }: RegradePlan,
  {
    teacherId,
    reason,
    sequence,
    lexicon,
    now,
  }: { teacherId: string; reason: string; sequence: number; lexicon: Lexicon; now: Date },
): Promise<AppliedRegrade> {
  const { id: assignmentId, classId } = assignment;
  const { versionHash } = frozen;
  const before = presentJudgement(frozen);
  if (after.judgedByHash !== null) await keepVersions(transaction, [frozenItem(after.item)]);
  const appeals = answeredBy(
    await openAppealsOf({ assignmentId, versionHash }, transaction),
    after,
    lexicon,
  );
  const effects = await rejudge(transaction, { assignmentId, versionHash }, after, {
    lexicon,
    now,
  });
  const id = randomUUID();
  await transaction.regrade.create({
    data: {
      id,
      classId,
      assignmentId,
      versionHash,
      sequence,
      change,
      reason,
      judgedByBefore: before.judgedByHash,
      exceptionBefore: before.exception,
      judgedByAfter: after.judgedByHash,
      exceptionAfter: after.exception,
      teacherId,
      madeAt: now,
    },
  });
  await transaction.regradeEffect.createMany({
    data: effects.map((effect) => ({ regradeId: id, ...effect })),
  });
  await transaction.appealAnswer.createMany({
    data: appeals.map((appeal) => ({
      appealId: appeal.id,
      granted: true,
      regradeId: id,
      teacherId,
      answeredAt: now,
    })),
    skipDuplicates: true,
  });
  await recordAudit(transaction, now, {
    actorId: teacherId,
    action: 'question.regraded',
    classId,
    subject: assignmentId,
    details: { regrade: id, place: String(place), kind: change.kind, changed: effects.length },
  });
  return { regrade: id, changed: effects.length, appeals: appeals.length };
}
