import 'server-only';
import {
  type ItemException,
  type RegradeChange,
  storedException,
} from '@/domain/assessment/regrade';
import type { AnswerWords } from '@/items/answer-words';
import { storedItem } from '../attempts/stored-item';
import type { Database } from '../database/client';
import { changedAnswer, storedChange } from './change-words';

/** What the teacher made of a question of an attempt after it was asked. */
export interface RegradedQuestion {
  exception: ItemException | null;
  /** What was judged anew last and holds; null where nothing was. */
  judgedAnew: {
    /** ISO instant. */
    at: string;
    kind: RegradeChange['kind'];
    /** The answer that became right. */
    answer: AnswerWords | null;
  } | null;
  /** What was said to the student's "I think I was right"; null while nothing was. */
  appealAnswer: { granted: boolean; note: string } | null;
}

/**
 * Returns what the teacher made of the questions of an attempt since, by position, those left out of which
 * nothing is to be told. It tells of the key: it is for eyes that may see that.
 */
export async function regradedQuestions(
  { id, assignmentId }: { id: string; assignmentId: string },
  database: Database,
): Promise<Record<number, RegradedQuestion>> {
  const [items, regrades] = await Promise.all([
    database.attemptItem.findMany({
      where: { attemptId: id },
      select: {
        position: true,
        versionHash: true,
        exception: true,
        version: { select: { content: true } },
        countedResponse: {
          select: {
            appeal: { select: { answer: { select: { granted: true, note: true } } } },
          },
        },
      },
    }),
    database.regrade.findMany({
      where: { assignmentId, undoneAt: null },
      orderBy: { sequence: 'asc' },
      select: { versionHash: true, madeAt: true, change: true },
    }),
  ]);
  const newest = new Map(regrades.map((one) => [one.versionHash, one]));
  const told: Record<number, RegradedQuestion> = {};
  for (const { position, versionHash, exception, version, countedResponse } of items) {
    const regrade = newest.get(versionHash);
    const appealAnswer = countedResponse?.appeal?.answer ?? null;
    if (regrade === undefined && appealAnswer === null) continue;
    const change = regrade && storedChange(regrade.change);
    told[position] = {
      exception: storedException(exception),
      judgedAnew:
        regrade && change
          ? {
              at: regrade.madeAt.toISOString(),
              kind: change.kind,
              answer: changedAnswer(change, storedItem(version.content)),
            }
          : null,
      appealAnswer,
    };
  }
  return told;
}
