import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { gradebookRulesSchema, usualRules } from '@/domain/school/gradebook-rules';
import { type RulesChange, rulesDifference } from '@/domain/school/rules-difference';
import { namesOf } from '../accounts/names-of';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { rosterNames } from '../following/present-students';
import { type TeachersWord, wordOf } from './stored-changes';

/** How many changes one page shows. */
const changesAPage = 50;

/** One change of a gradebook. */
export interface GradebookChange {
  at: Date;
  /** Null for who is here no longer. */
  who: string | null;
  of:
    | {
        kind: 'cell';
        learnerId: string;
        student: string;
        assignmentId: string;
        from: TeachersWord;
        to: TeachersWord;
        reason: string;
      }
    | { kind: 'rules'; changes: RulesChange[] };
}

export interface GradebookHistory {
  class: { id: string; name: string; zone: string; isArchived: boolean };
  page: number;
  pages: number;
  /** Newest first. */
  changes: GradebookChange[];
  /** Titles of assignments by their ids, those taken back among them. */
  titles: ReadonlyMap<string, string>;
}

/** Every change of a class's gradebook: scores set, excuses, and how totals are made. */
export const gradebookHistory = classUseCase({
  action: 'gradebook.see',
  input: z.object({ page: z.coerce.number().int().min(1).max(1_000_000).catch(1) }),
  async run({ classId, page }, member, { database }): Promise<Result<GradebookHistory>> {
    const { id, name, zone, archivedAt } = member.class;
    const [cells, rules, assignments] = await Promise.all([
      cellChanges(classId, database),
      rulesChanges(classId, database),
      database.assignment.findMany({ where: { classId }, select: { id: true, title: true } }),
    ]);
    // Of what was changed in one instant, the later in the list is the newer.
    const all = [...cells, ...rules].toReversed().sort((a, b) => b.at.getTime() - a.at.getTime());
    return done({
      class: { id, name, zone, isArchived: archivedAt !== null },
      page,
      pages: Math.max(1, Math.ceil(all.length / changesAPage)),
      changes: all.slice((page - 1) * changesAPage, page * changesAPage),
      titles: new Map(assignments.map((one) => [one.id, one.title])),
    });
  },
});

async function cellChanges(classId: string, database: Database): Promise<GradebookChange[]> {
  const stored = await database.gradeChange.findMany({
    where: { classId },
    orderBy: [{ sequence: 'asc' }],
  });
  const students = await rosterNames(classId, database);
  const people = await namesOf(
    stored.map(({ teacherId }) => teacherId),
    database,
  );
  const before = new Map<string, TeachersWord>();
  return stored.map((change) => {
    const { learnerId, assignmentId, reason, changedAt, teacherId } = change;
    const key = `${learnerId} ${assignmentId}`;
    const from = before.get(key) ?? null;
    const to = wordOf(change);
    before.set(key, to);
    const student = students.get(learnerId) ?? '';
    return {
      at: changedAt,
      who: people.get(teacherId) ?? null,
      of: { kind: 'cell', learnerId, student, assignmentId, from, to, reason },
    };
  });
}

async function rulesChanges(classId: string, database: Database): Promise<GradebookChange[]> {
  const stored = await database.gradebookRules.findMany({
    where: { classId },
    orderBy: { sequence: 'asc' },
  });
  const people = await namesOf(
    stored.map(({ changedById }) => changedById),
    database,
  );
  let before = usualRules;
  return stored.map(({ rules, changedAt, changedById }) => {
    const after = gradebookRulesSchema.parse(rules);
    const changes = rulesDifference(before, after);
    before = after;
    return { at: changedAt, who: people.get(changedById) ?? null, of: { kind: 'rules', changes } };
  });
}
