import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { arrangeItem } from '@/items/registry';
import { foundAssignment } from '../assignments/found-assignment';
import { several } from '../assignments/settings-input';
import { frozenItem, keepVersions } from '../attempts/frozen-item';
import { runningClassUseCase } from '../classes/running-class-use-case';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { announce } from '../events/events';
import { roundTopic } from '../events/topics';
import { questionsFrom } from './round-choices';

/** How many questions a round may have: more than fit into an hour. */
const most = 40;

/**
 * Starts a round of the questions picked from an assignment or a document, in their order. What the same
 * teacher leads in the class until then is over.
 */
export const startRound = runningClassUseCase({
  action: 'live.lead',
  input: z.object({
    from: z.string().regex(/^(assignment|document):.{1,280}$/s),
    items: several(z.string().min(1).max(300), 1_000),
  }),
  async run(
    { classId, from, items: picked },
    { learnerId },
    { database, now, random },
  ): Promise<Result<{ classId: string; round: string }>> {
    const kind = from.startsWith('assignment:') ? 'assignment' : 'document';
    const id = from.slice(kind.length + 1);
    const title = await titleOf(classId, { kind, id }, database);
    if (title === null) return refused('not-found', { field: 'from' });
    const questions = (await questionsFrom({ kind, id }, database)).filter(({ item }) =>
      picked.includes(item.id),
    );
    if (questions.length === 0) {
      return refused('malformed', { field: 'items', facts: { reason: 'none-picked' } });
    }
    if (questions.length > most) {
      return refused('malformed', { field: 'items', facts: { reason: 'too-many', most } });
    }
    const round = randomUUID();
    const leftOpen = await database.$transaction(async (transaction) => {
      // Somebody leads one round of a class at a time: one that was left open is over.
      const over = await transaction.liveRound.updateManyAndReturn({
        where: { classId, leaderId: learnerId, endedAt: null },
        data: { phase: 'ended', step: { increment: 1 }, endedAt: now },
        select: { id: true },
      });
      const fresh = questions.filter(({ versionHash }) => versionHash === null);
      await keepVersions(
        transaction,
        fresh.map(({ item }) => frozenItem(item)),
      );
      await transaction.liveRound.create({
        data: {
          id: round,
          classId,
          assignmentId: kind === 'assignment' ? id : null,
          title,
          leaderId: learnerId,
          startedAt: now,
          phase: 'gathering',
          items: {
            create: questions.map(({ item, versionHash }, index) => ({
              position: index + 1,
              versionHash: versionHash ?? frozenItem(item).hash,
              arrangement: arrangeItem(item, random),
            })),
          },
        },
      });
      return over;
    });
    for (const { id: left } of leftOpen) announce(roundTopic(left));
    return done({ classId, round });
  },
});

async function titleOf(
  classId: string,
  { kind, id }: { kind: 'assignment' | 'document'; id: string },
  database: Database,
): Promise<string | null> {
  if (kind === 'document') return (await documentBySlug(id))?.record.title ?? null;
  // Whatever is no id names no assignment.
  if (!z.uuid().safeParse(id).success) return null;
  const found = await foundAssignment(classId, id, database);
  return found?.settings.kind === 'quiz' && found.assignment.publishedAt !== null
    ? found.assignment.title
    : null;
}
