import 'server-only';
import { cardForItem } from '@/domain/study/cards';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import type { Lexicon, Score } from '@/items/item';
import { gradeItem, type Item, parseAnswer } from '@/items/registry';
import { scoredItem } from '../attempts/scored-item';
import { storedArrangement } from '../attempts/stored-item';
import type { Database, Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { learnerSettings } from '../study/learner-settings';
import { recomputeCard } from '../study/recompute-card';
import type { Judgement } from './regrade-plan';

/** An item in the attempts at an assignment. */
export interface ItemInAttempts {
  assignmentId: string;
  versionHash: string;
}

const include = {
  ...scoredItem.include,
  responses: { select: { id: true, answer: true, verdict: true, points: true } },
  attempt: { select: { learnerId: true, keyShownAt: true } },
} satisfies Prisma.AttemptItemInclude;
type JudgedItem = Prisma.AttemptItemGetPayload<{ include: typeof include }>;

/** An item of one attempt that has other points than before: 0 to 1, null for none. */
export interface Effect {
  attemptItemId: string;
  pointsBefore: number | null;
  pointsAfter: number | null;
}

/** Returns where an item stands in the attempts at an assignment, with all that was answered. */
export async function itemsInAttempts(
  { assignmentId, versionHash }: ItemInAttempts,
  database: Database | Transaction,
): Promise<JudgedItem[]> {
  return database.attemptItem.findMany({
    where: { versionHash, attempt: { assignmentId } },
    orderBy: { id: 'asc' },
    include,
  });
}

/** Returns what a kept answer earns by an item. Throws when it is no answer to it. */
export function gradedBy(
  item: Item,
  { arrangement, answer }: { arrangement: unknown; answer: unknown },
  lexicon: Lexicon,
): Score {
  const given = parseAnswer(item.type, answer);
  if (given === null) throw new Error('A stored response does not fit its item type.');
  return gradeItem(item, storedArrangement(arrangement), given, lexicon);
}

/**
 * Judges everything that was answered to an item of an assignment by `after`, whether it counts or not,
 * and returns whose points are others. The assignment must be held. Cards follow: what is no longer missed
 * is no longer due because of it, and what is missed now is, where its key was shown.
 */
export async function rejudge(
  transaction: Transaction,
  place: ItemInAttempts,
  after: Judgement,
  { lexicon, now }: { lexicon: Lexicon; now: Date },
): Promise<Effect[]> {
  const { assignmentId, versionHash } = place;
  const { judgedByHash, exception } = after;
  const found = await itemsInAttempts(place, transaction);
  await transaction.assignmentItem.updateMany({
    where: { assignmentId, versionHash },
    data: { judgedByHash, exception },
  });
  await transaction.attemptItem.updateMany({
    where: { versionHash, attempt: { assignmentId } },
    data: { judgedByHash, exception },
  });

  const scores = new Map<string, Score>();
  const alike = new Map<string, { score: Score; responses: string[] }>();
  for (const { arrangement, responses } of found) {
    for (const { id, answer, verdict, points } of responses) {
      const score = gradedBy(after.item, { arrangement, answer }, lexicon);
      scores.set(id, score);
      if (score.verdict === verdict && score.points === points) continue;
      const key = `${score.verdict} ${score.points}`;
      const group = alike.get(key) ?? { score, responses: [] };
      group.responses.push(id);
      alike.set(key, group);
    }
  }
  for (const { score, responses } of alike.values()) {
    const { verdict, points } = score;
    for (let from = 0; from < responses.length; from += 5_000) {
      await transaction.response.updateMany({
        where: { id: { in: responses.slice(from, from + 5_000) } },
        data: { verdict, points },
      });
    }
  }
  await settleCards(transaction, found, scores, { item: after.item, now });
  return found.flatMap((one): Effect[] => {
    const [pointsBefore, pointsAfter] = [pointsOf(one), pointsOf(judgedAs(one, after, scores))];
    return pointsBefore === pointsAfter
      ? []
      : [{ attemptItemId: one.id, pointsBefore, pointsAfter }];
  });
}

/** What an item counts for: null while it has no points, and when it is left out. */
export function pointsOf(item: Parameters<typeof scoredItem.of>[0]): number | null {
  return scoredItem.isScored(item) ? scoredItem.of(item).points : null;
}

/** Returns an item of an attempt as it stands by another judgement, with what its answer earns by it. */
export function judgedAs<
  One extends {
    exception: string | null;
    countedResponse: { id: string; points: number | null } | null;
  },
>(one: One, { exception }: Pick<Judgement, 'exception'>, scores: ReadonlyMap<string, Score>): One {
  const { countedResponse } = one;
  if (countedResponse === null) return { ...one, exception };
  const points = scores.get(countedResponse.id)?.points ?? null;
  return { ...one, exception, countedResponse: { ...countedResponse, points } };
}

async function settleCards(
  transaction: Transaction,
  found: readonly JudgedItem[],
  scores: ReadonlyMap<string, Score>,
  { item, now }: { item: Item; now: Date },
): Promise<void> {
  const cardId = cardForItem(item);
  if (cardId === null) return;
  const { document } = item;
  for (const { countedResponse, attempt } of found) {
    if (countedResponse === null || attempt.learnerId === null) continue;
    const wasMissed = missedVerdicts.includes(countedResponse.verdict);
    const isMissed = missedVerdicts.includes(scores.get(countedResponse.id)?.verdict ?? '');
    if (wasMissed === isMissed || (isMissed && attempt.keyShownAt === null)) continue;
    const { learnerId } = attempt;
    const settings = await learnerSettings(transaction, learnerId);
    const miss = { responseId: countedResponse.id, at: countedResponse.answeredAt };
    await recomputeCard(
      transaction,
      { learnerId, document, cardId },
      { settings, now, missed: isMissed ? [miss] : [] },
    );
  }
}
