import { randomUUID } from 'node:crypto';
import { seededRandom } from '@/domain/assessment/random';
import type { Result } from '@/domain/result';
import type { Database } from '@/server/database/client';
import type { World } from '@/server/use-case';

/** Where the demo takes place: a database, and a clock that is moved from one act to the next. */
export interface Stage {
  database: Database;
  /** The world at an instant, whose chance is of this seed. */
  worldAt(now: Date, seed?: string): World;
}

export function stageOver(database: Database): Stage {
  return {
    database,
    worldAt: (now, seed = 'demo') => ({ now, random: seededRandom(seed), database }),
  };
}

/** Returns what a use case gives. Throws when it refuses: the demo does only what may be done. */
export function granted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demo was refused: ${JSON.stringify(result.problem)}`);
}

/** A student with a device, as the app knows them. */
export interface Hand {
  learnerId: string;
  /** The fields of the next fact that the device sends. */
  fact(): { id: string; deviceId: string; counter: number };
}

export function handOf(learnerId: string): Hand {
  const deviceId = randomUUID();
  let counter = 0;
  return {
    learnerId,
    fact() {
      counter += 1;
      return { id: randomUUID(), deviceId, counter };
    },
  };
}
