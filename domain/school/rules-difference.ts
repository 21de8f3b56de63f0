import { type GradebookRules, placeIn } from './gradebook-rules';

/** One thing that two sets of rules differ in. */
export type RulesChange =
  | { what: 'rule'; from: GradebookRules['rule']; to: GradebookRules['rule'] }
  | { what: 'category-added' | 'category-removed'; name: string; weightPercent: number }
  | { what: 'category-renamed'; from: string; to: string }
  | { what: 'category-weight' | 'drop-lowest'; name: string; from: number; to: number }
  /** `from` and `to` are names of categories; null where it does not count. */
  | { what: 'place'; assignmentId: string; from: string | null; to: string | null }
  | { what: 'assignment-weight'; assignmentId: string; from: number; to: number };

function categoryChanges(before: GradebookRules, after: GradebookRules): RulesChange[] {
  const known = new Map(before.categories.map((category) => [category.id, category]));
  const kept = new Set(after.categories.map(({ id }) => id));
  const gone = before.categories.filter(({ id }) => !kept.has(id));
  return [
    ...after.categories.flatMap((to): RulesChange[] => {
      const from = known.get(to.id);
      const { name, weightPercent } = to;
      if (from === undefined) return [{ what: 'category-added', name, weightPercent }];
      const changes: RulesChange[] = [];
      if (from.name !== name) {
        changes.push({ what: 'category-renamed', from: from.name, to: name });
      }
      if (from.weightPercent !== weightPercent) {
        const weights = { from: from.weightPercent, to: weightPercent };
        changes.push({ what: 'category-weight', name, ...weights });
      }
      if (from.dropLowest !== to.dropLowest) {
        changes.push({ what: 'drop-lowest', name, from: from.dropLowest, to: to.dropLowest });
      }
      return changes;
    }),
    ...gone.map(
      ({ name, weightPercent }): RulesChange => ({ what: 'category-removed', name, weightPercent }),
    ),
  ];
}

function placeChanges(before: GradebookRules, after: GradebookRules): RulesChange[] {
  const assignments = new Set([...Object.keys(before.places), ...Object.keys(after.places)]);
  return [...assignments].sort().flatMap((assignmentId): RulesChange[] => {
    const from = placeIn(before, assignmentId);
    const to = placeIn(after, assignmentId);
    const changes: RulesChange[] = [];
    if (from.category?.id !== to.category?.id) {
      const names = { from: from.category?.name ?? null, to: to.category?.name ?? null };
      changes.push({ what: 'place', assignmentId, ...names });
    }
    if (from.weightPercent !== to.weightPercent) {
      const weights = { from: from.weightPercent, to: to.weightPercent };
      changes.push({ what: 'assignment-weight', assignmentId, ...weights });
    }
    return changes;
  });
}

/** Returns everything that two sets of rules differ in. */
export function rulesDifference(before: GradebookRules, after: GradebookRules): RulesChange[] {
  return [
    ...(before.rule === after.rule
      ? []
      : [{ what: 'rule' as const, from: before.rule, to: after.rule }]),
    ...categoryChanges(before, after),
    ...placeChanges(before, after),
  ];
}
