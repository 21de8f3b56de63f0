import { seededRandom } from '@/domain/assessment/random';
import type { Result } from '@/domain/result';
import type { Verdict } from '@/items/item';
import { type Answer, type Item, registry } from '@/items/registry';
import { startAttempt } from '@/server/attempts/start-attempt';
import { storedArrangement, storedItem } from '@/server/attempts/stored-item';
import type { Database } from '@/server/database/client';
import type { Asker, World } from '@/server/use-case';
import { factOf } from '../study/reviewing';

export const nobody: Asker = { learnerId: null };

/** The world of a test: a clock that stands, and chance that is new at each call. */
let seeds = 0;
export function worldAt(database: Database, at: string): World {
  seeds += 1;
  return { database, now: new Date(at), random: seededRandom(`world ${seeds}`) };
}

export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Starts an attempt on the short letter and returns its id. */
export async function started(
  database: Database,
  choices: Record<string, unknown> = {},
  asker: Asker = nobody,
): Promise<string> {
  const input = { document: 'short-letter', count: '6', ...choices };
  const world = worldAt(database, '2026-03-10T12:00:00.000Z');
  return granted(await startAttempt(input, asker, world)).attempt;
}

/** The items of an attempt, in the order asked, as the database has them. */
export async function itemsOf(database: Database, attempt: string): Promise<Item[]> {
  const rows = await database.attemptItem.findMany({
    where: { attemptId: attempt },
    orderBy: { position: 'asc' },
    include: { version: true },
  });
  return rows.map(({ version }) => storedItem(version.content));
}

/** An answer to one item of an attempt that gets this verdict. */
export async function answerWith(
  database: Database,
  attempt: string,
  position: number,
  verdict: Verdict,
): Promise<Answer> {
  const { version, arrangement } = await database.attemptItem.findUniqueOrThrow({
    where: { attemptId_position: { attemptId: attempt, position } },
    include: { version: true },
  });
  const item = storedItem(version.content);
  const simulated = registry[item.type].simulate as (
    item: Item,
    arrangement: unknown,
  ) => { graded: { answer: Answer; verdict: Verdict }[] };
  const found = simulated(item, storedArrangement(arrangement)).graded.find(
    (one) => one.verdict === verdict,
  );
  if (!found) throw new Error(`${item.type} has no simulated answer that is ${verdict}`);
  return found.answer;
}

/** A response as the outbox posts it. */
export function response(attempt: string, position: number, answer: unknown) {
  return factOf({
    attempt,
    position,
    answer,
    confidence: 'certain',
    answeredAt: '2026-03-10T12:01:00.000Z',
  });
}
