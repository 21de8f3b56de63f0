import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { type GradebookRules, placeIn, weightsTogether } from '@/domain/school/gradebook-rules';
import { classUseCase } from '../classes/class-use-case';
import { storedRules } from './stored-rules';

/** How the totals of a class are made, as the form that changes it shows it. */
export interface RulesPage {
  class: { id: string; name: string; zone: string; isArchived: boolean };
  /** Of the rules shown; 0 while nobody has set anything. */
  sequence: number;
  rules: GradebookRules;
  /** What the weights add up to, in per cent. */
  together: number;
  /** Everything handed out, first to last. */
  assignments: {
    id: string;
    title: string;
    kind: 'quiz' | 'cards';
    /** Null where it does not count. */
    category: string | null;
    weightPercent: number;
  }[];
}

export const rulesPage = classUseCase({
  action: 'gradebook.see',
  input: z.object({}),
  async run({ classId }, member, { database }): Promise<Result<RulesPage>> {
    const { id, name, zone, archivedAt } = member.class;
    const [{ sequence, rules }, assignments] = await Promise.all([
      storedRules(classId, database),
      database.assignment.findMany({
        where: { classId, publishedAt: { not: null }, withdrawnAt: null },
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, title: true, settings: true },
      }),
    ]);
    return done({
      class: { id, name, zone, isArchived: archivedAt !== null },
      sequence,
      rules,
      together: weightsTogether(rules),
      assignments: assignments.map((assignment) => {
        const { category, weightPercent } = placeIn(rules, assignment.id);
        return {
          id: assignment.id,
          title: assignment.title,
          kind: kindOf(assignment.settings),
          category: category?.id ?? null,
          weightPercent,
        };
      }),
    });
  },
});

const kindOf = (settings: unknown) =>
  z.looseObject({ kind: z.enum(['quiz', 'cards']) }).parse(settings).kind;
