import 'server-only';
import { z } from 'zod';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import { scoredItem } from '../attempts/scored-item';
import type { Database } from '../database/client';

/** A response that counts and has points, with what its item is about. */
export interface CountedAnswer {
  /** The document's slug. */
  document: string;
  topic: string;
  confidence: Confidence | null;
  /** 0 to 1. */
  points: number;
}

const aboutSchema = z.object({ topic: z.string() });
const confidenceSchema = z.enum(confidences).nullable();

/**
 * Returns every answer of a learner that counts and has points: the newest self-check marks open
 * answers. An assignment joins them when its learner has been shown the key: a figure would betray
 * before what its result does not tell yet.
 */
export async function countedAnswers(
  learnerId: string,
  database: Database,
): Promise<CountedAnswer[]> {
  const items = await database.attemptItem.findMany({
    where: {
      attempt: { learnerId, OR: [{ assignmentId: null }, { keyShownAt: { not: null } }] },
      countedResponseId: { not: null },
    },
    include: scoredItem.include,
  });
  // Items repeat over attempts, so each version is read once.
  const versions = await database.itemVersion.findMany({
    where: { hash: { in: [...new Set(items.map(({ versionHash }) => versionHash))] } },
    select: { hash: true, document: true, content: true },
  });
  const about = new Map(
    versions.map(({ hash, document, content }) => [
      hash,
      { document, topic: aboutSchema.parse(content).topic },
    ]),
  );
  return items.filter(scoredItem.isScored).flatMap((item) => {
    const { points } = scoredItem.of(item);
    const its = about.get(item.versionHash);
    if (points === null || its === undefined) return [];
    const confidence = confidenceSchema.parse(item.countedResponse?.confidence ?? null);
    return { ...its, confidence, points };
  });
}
