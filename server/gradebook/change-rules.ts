import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import {
  type GradebookRules,
  gradebookRulesSchema,
  mostAssignmentWeight,
  mostCategories,
  mostDropped,
} from '@/domain/school/gradebook-rules';
import { rulesDifference } from '@/domain/school/rules-difference';
import { namesOf } from '../accounts/names-of';
import { recordAudit } from '../audit/record-audit';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import { storedRules } from './stored-rules';

/** A weight as it is typed: "40", "33.3", "33,3", with or without a sign for per cent. */
const typedWeight = (most: number) =>
  z
    .string()
    .max(20)
    .transform((text) => text.replace('%', '').trim().replace(',', '.'))
    .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/))
    .transform(Number)
    .pipe(z.number().gt(0).max(most));

const typedName = z.string().trim().max(60).default('');

/** Rows of a form that are left empty say nothing. */
const categorySchema = z.object({
  /** Empty for a new one. */
  id: z
    .string()
    .regex(/^[\w-]{0,40}$/)
    .default(''),
  name: typedName,
  weight: typedWeight(100),
  drop: z.coerce.number().int().min(0).max(mostDropped).default(0),
});

const placeSchema = z.object({
  assignment: z.uuid(),
  /** A category's id, or empty where it is not to count. */
  category: z.string().max(40).default(''),
  weight: typedWeight(mostAssignmentWeight),
});

/**
 * Changes how a class's totals are made. Categories whose name was emptied go; their assignments go to the
 * first. The form says which rules it saw: when others were set in between, "conflict" tells by whom and
 * when, and nothing is changed. Of several categories each needs a name of its own: "malformed" with the
 * reason "name-missing" or "name-twice".
 */
export const changeRules = runningClassUseCase({
  action: 'gradebook.change',
  input: z.object({
    rule: z.enum(['mean-of-percentages', 'points']),
    categories: z.array(categorySchema).min(1).max(mostCategories),
    places: z.array(placeSchema).max(2_000).default([]),
    seen: z.coerce.number().int().min(0).max(1_000_000),
  }),
  async run(input, member, { database, now }): Promise<Result<{ sequence: number }>> {
    const { classId, seen } = input;
    const names = input.categories.map(({ name }) => name.toLowerCase());
    const unnamed = names.length > 1 ? names.indexOf('') : -1;
    const twice = names.findIndex((name, index) => names.indexOf(name) < index);
    const atFault = Math.max(unnamed, unnamed < 0 ? twice : -1);
    if (atFault >= 0) {
      return refused('malformed', {
        field: `categories.${atFault}.name`,
        facts: { reason: unnamed >= 0 ? 'name-missing' : 'name-twice' },
      });
    }
    const kept = input.categories.flatMap(({ id }) => id || []);
    if (new Set(kept).size < kept.length) return refused('malformed', { field: 'categories' });
    const rules: GradebookRules = gradebookRulesSchema.parse({
      rule: input.rule,
      categories: input.categories.map(({ id, name, weight, drop }) => ({
        id: id || randomUUID(),
        name,
        weightPercent: weight,
        dropLowest: drop,
      })),
      places: Object.fromEntries(
        input.places.map(({ assignment, category, weight }) => [
          assignment,
          { category: category || null, weightPercent: weight },
        ]),
      ),
    });
    return database.$transaction(async (transaction): Promise<Result<{ sequence: number }>> => {
      await holdClass(transaction, classId);
      const before = await storedRules(classId, transaction);
      if (before.sequence !== seen) {
        const people = await namesOf([before.changedById], transaction);
        return refused('conflict', {
          facts: {
            sequence: before.sequence,
            who: people.get(before.changedById ?? '') ?? '',
            at: before.changedAt?.toISOString() ?? '',
          },
        });
      }
      const known = new Set(
        (await transaction.assignment.findMany({ where: { classId }, select: { id: true } })).map(
          ({ id }) => id,
        ),
      );
      const ids = new Set(rules.categories.map(({ id }) => id));
      const first = rules.categories[0]?.id ?? null;
      const places = Object.entries(rules.places)
        .filter(([assignment]) => known.has(assignment))
        .map(([assignment, { category, weightPercent }]) => [
          assignment,
          { category: category !== null && !ids.has(category) ? first : category, weightPercent },
        ]);
      const after = { ...rules, places: Object.fromEntries(places) };
      if (rulesDifference(before.rules, after).length === 0) return done({ sequence: seen });
      const sequence = seen + 1;
      await transaction.gradebookRules.create({
        data: { classId, sequence, rules: after, changedById: member.learnerId, changedAt: now },
      });
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'gradebook.rules-changed',
        classId,
        subject: null,
        details: {},
      });
      return done({ sequence });
    });
  },
});
