import 'server-only';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { type AssignmentRules, assignmentRules } from '../assignments/assignment-rules';
import { roleOf } from '../classes/role-in';
import type { Database } from '../database/client';
import type { Learner } from '../use-case';

/**
 * Returns an assignment for somebody who may take it. Whoever may not know of it, and whoever asks
 * for a draft, for one taken back or for one that is for others, is told that there is none.
 */
export async function takenAssignment(
  assignmentId: string,
  learner: Learner,
  database: Database,
): Promise<Result<AssignmentRules>> {
  const rules = await assignmentRules(assignmentId, learner.learnerId, database);
  if (rules === null) return refused('not-found');
  const { classId, publishedAt, withdrawnAt } = rules.assignment;
  const role = rules.membership ?? (await roleOf(learner, database));
  if (!may(role, 'class.visit')) return refused('not-found');
  if (!may(role, 'assignment.take')) return refused('not-allowed', { facts: { class: classId } });
  if (publishedAt === null || withdrawnAt !== null || !rules.isForStudent) {
    return refused('not-found');
  }
  return done(rules);
}
