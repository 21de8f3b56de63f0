import 'server-only';
import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import type { Random } from '@/domain/assessment/random';
import { type Result, refused } from '@/domain/result';
import { now } from './clock';
import { type Database, database } from './database/client';
import { storableInput } from './storable-input';

/** Who asks. Null before the first answer, when nobody has been made yet. */
export interface Asker {
  learnerId: string | null;
  /** The network address asked from, as far as it is known. */
  address?: string;
}

/** Somebody with a session. */
export interface Learner {
  learnerId: string;
}

/** What a use case may touch of the world: all of it is handed in, so tests hand in their own. */
export interface World {
  now: Date;
  random: Random;
  database: Database;
}

/** Returns the world as it is now: the clock, the system's randomness, this process's database. */
export async function presentWorld(): Promise<World> {
  return { now: now(), random: (below) => randomInt(below), database: await database() };
}

/** A use case as routes and actions call it: raw input, asker, and in tests a world. */
export type UseCase<Value> = (raw: unknown, asker: Asker, world?: World) => Promise<Result<Value>>;

/** The dotted paths of the fields that an issue is about: of those nobody asked for, each one. */
function pathsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path.join('.')];
  return issue.keys.map((key) => [...issue.path, key].join('.'));
}

function parsed<Schema extends z.ZodType>(schema: Schema, raw: unknown): Result<z.output<Schema>> {
  const outcome = schema.safeParse(storableInput(raw));
  if (outcome.success) return { ok: true, value: outcome.data };
  const paths = outcome.error.issues.flatMap(pathsOf).filter(Boolean);
  const [field, ...others] = new Set(paths);
  if (field === undefined) return refused('malformed');
  return refused(
    'malformed',
    others.length > 0 ? { field, fields: [field, ...others] } : { field },
  );
}

/** The way in for anybody, session or none: parse, then run. */
export function openUseCase<Schema extends z.ZodType, Value>(definition: {
  input: Schema;
  run: (input: z.output<Schema>, asker: Asker, world: World) => Promise<Result<Value>>;
}): UseCase<Value> {
  return async (raw, asker, world) => {
    const input = parsed(definition.input, raw);
    if (!input.ok) return input;
    return definition.run(input.value, asker, world ?? (await presentWorld()));
  };
}

/** The way in for learners: no session is refused before the input is looked at. */
export function learnerUseCase<Schema extends z.ZodType, Value>(definition: {
  input: Schema;
  run: (input: z.output<Schema>, learner: Learner, world: World) => Promise<Result<Value>>;
}): UseCase<Value> {
  return async (raw, asker, world) => {
    if (asker.learnerId === null) return refused('no-session');
    const input = parsed(definition.input, raw);
    if (!input.ok) return input;
    return definition.run(
      input.value,
      { learnerId: asker.learnerId },
      world ?? (await presentWorld()),
    );
  };
}
