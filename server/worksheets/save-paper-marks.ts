import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { opaqueId } from '@/domain/assessment/random';
import { readPaperMark } from '@/domain/assessment/worksheet';
import { done, type Problem, type Result, refused } from '@/domain/result';
import { dueFor } from '@/domain/school/end-of-attempt';
import { nextInTurn } from '@/domain/school/next-in-turn';
import { instantOf } from '@/domain/school/wall-time';
import { evidencePassages } from '@/items/evidence-passages';
import { answerOfLetter } from '@/items/paper-answer';
import { gradeItem, type Item, presentItem } from '@/items/registry';
import { type AssignmentRules, assignmentRules } from '../assignments/assignment-rules';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import type { World } from '../use-case';
import { foundWorksheet, type PrintedItem } from './found-worksheet';
import { editionOf, mostPoints, type PaperAttempt, paperAttempt } from './paper-attempt';
import { studentsOnPaper } from './students-on-paper';

/** Points of the items of one version, by the hash of the item's version. */
type Points = ReadonlyMap<string, number>;

/** How each item of the assignment is judged now, by the same. */
type Judged = ReadonlyMap<string, FrozenItem>;

/**
 * Keeps the marks of what a student wrote on paper. They land on the items that the student's version
 * had under those numbers. Typing in again corrects; a number left empty counts as not answered, or
 * stays as it was typed in before. They count at once: a sheet that was marked by hand is marked whole, and
 * whether students see their scores is for the assignment to say. Returns the next student, by name, of
 * whom nothing is typed in.
 */
export const savePaperMarks = runningClassUseCase({
  action: 'worksheet.make',
  input: z.object({
    assignment: z.uuid(),
    worksheet: z.uuid(),
    learner: z.string().min(1).max(100),
    letter: z.string().length(1),
    edition: z.string().max(64),
    /** The number printed to what was typed in. */
    marks: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(20)).default({}),
  }),
  async run(input, member, world): Promise<Result<{ next: string | null }>> {
    const { classId, assignment: assignmentId, learner: learnerId } = input;
    const { database } = world;
    const found = await foundWorksheet(input.worksheet, database);
    if (found === null || found.worksheet.classId !== classId) return refused('not-found');
    if (found.worksheet.assignmentId !== assignmentId) return refused('not-found');
    const version = found.versions.find(({ letter }) => letter === input.letter);
    if (version === undefined) return refused('malformed', { field: 'letter' });
    return database.$transaction(async (transaction): Promise<Result<{ next: string | null }>> => {
      await holdClass(transaction, classId);
      // Read from here on, no letter is judged by a key that a regrade is just replacing.
      const frozen = await frozenItemsOf(assignmentId, transaction);
      const judged = new Map(frozen.map((one) => [one.versionHash, one]));
      const points = await readPoints(version.items, input.marks, judged);
      if (!points.ok) return points;
      const rules = await assignmentRules(assignmentId, learnerId, transaction);
      if (rules === null || rules.assignment.publishedAt === null) {
        return refused('closed', { facts: { what: 'draft' } });
      }
      if (rules.membership !== 'member' || !rules.isForStudent) {
        return refused('malformed', { field: 'learner', facts: { reason: 'not-on-roster' } });
      }
      const before = await paperAttempt(input.worksheet, learnerId, transaction);
      if (editionOf(before) !== input.edition) return refused('conflict');
      if (before !== null && before.sheetLetter !== input.letter) {
        return refused('malformed', { field: 'letter', facts: { reason: 'other-version' } });
      }
      const attempt =
        before ??
        (await newAttempt(transaction, { rules, learnerId, version, judged, ...input }, world));
      const { now } = world;
      for (const { id, versionHash, marks } of attempt.items) {
        const share = points.value.get(versionHash);
        const [newest] = marks;
        if (share === undefined) continue;
        if (newest?.points === share && newest.releasedAt !== null) continue;
        await transaction.mark.create({
          data: {
            classId,
            attemptItemId: id,
            sequence: (newest?.sequence ?? 0) + 1,
            points: share,
            teacherId: member.learnerId,
            markedAt: now,
            releasedAt: now,
          },
        });
      }
      return done({ next: await nextOnPaper(input, transaction) });
    }, patience);
  },
});

async function nextOnPaper(
  of: { classId: string; assignment: string; worksheet: string; learner: string },
  transaction: Transaction,
): Promise<string | null> {
  const students = await studentsOnPaper(of, transaction);
  const waiting = nextInTurn(
    students,
    ({ learnerId }) => learnerId === of.learner,
    ({ letter }) => letter === null,
  );
  return waiting?.learnerId ?? null;
}

async function readPoints(
  items: readonly PrintedItem[],
  marks: Readonly<Record<string, string>>,
  judged: Judged,
): Promise<Result<Points>> {
  const points = new Map<string, number>();
  const wrong: string[] = [];
  for (const printed of items) {
    const { position, versionHash, item } = printed;
    const read = readPaperMark(marks[String(position)] ?? '', mostPoints(item));
    if (read === null) continue;
    const share = !read.ok
      ? null
      : 'points' in read
        ? read.points
        : await pointsOfLetter(printed, read.letter, judged.get(versionHash)?.judged ?? item);
    if (share === null) wrong.push(`marks.${position}`);
    else points.set(versionHash, share);
  }
  const [first] = wrong;
  if (first !== undefined) return refused('malformed', { field: first, fields: wrong });
  if (points.size === 0) {
    const problem: Problem = { code: 'malformed', field: 'marks', facts: { reason: 'nothing' } };
    return { ok: false, problem };
  }
  return done(points);
}

async function pointsOfLetter(
  { item, arrangement }: PrintedItem,
  letter: string,
  judged: Item,
): Promise<number | null> {
  const answer = answerOfLetter(presentItem(item, arrangement), letter);
  const document = answer && (await documentBySlug(item.document));
  if (!answer || !document) return null;
  return gradeItem(judged, arrangement, answer, lexiconOf(document)).points;
}

/** Paper is handed in by hand: typed in later, it counts as handed in when it was due. */
async function newAttempt(
  transaction: Transaction,
  of: {
    rules: AssignmentRules;
    learnerId: string;
    version: { items: readonly PrintedItem[] };
    judged: Judged;
    worksheet: string;
    letter: string;
  },
  { now, random }: World,
): Promise<PaperAttempt> {
  const { rules, learnerId, version, judged, worksheet, letter } = of;
  const due = dueFor(rules.settings, rules.accommodation);
  const dueAt = due === null ? null : instantOf(due, rules.zone);
  const handedInAt = dueAt !== null && dueAt < now ? dueAt : now;
  const last = await transaction.attempt.aggregate({
    where: { assignmentId: rules.assignment.id, learnerId },
    _max: { number: true },
  });
  const id = randomUUID();
  await transaction.attempt.create({
    data: {
      id,
      learnerId,
      document: version.items[0]?.item.document ?? '',
      seed: opaqueId(random, 24),
      startedAt: handedInAt,
      finishedAt: handedInAt,
      finishedBy: 'paper',
      assignmentId: rules.assignment.id,
      number: (last._max.number ?? 0) + 1,
      worksheetId: worksheet,
      sheetLetter: letter,
    },
  });
  await transaction.attemptItem.createMany({
    data: version.items.map(({ position, versionHash, item, arrangement }) => ({
      attemptId: id,
      position,
      versionHash,
      judgedByHash: judged.get(versionHash)?.judgedByHash ?? null,
      exception: judged.get(versionHash)?.exception ?? null,
      passages: evidencePassages(item),
      arrangement,
    })),
  });
  const made = await paperAttempt(worksheet, learnerId, transaction);
  if (made === null) throw new Error('An attempt on paper was made and is not there.');
  return made;
}
