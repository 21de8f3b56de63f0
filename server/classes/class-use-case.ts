import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import { type Action, may, type Role } from '@/domain/school/access';
import { type Learner, openUseCase, type UseCase, type World } from '../use-case';
import { roleIn, roleOf } from './role-in';

/** The class a use case is about, as every one of them needs it. */
interface ClassInQuestion {
  id: string;
  name: string;
  zone: string;
  archivedAt: Date | null;
}

/** Somebody of the class who may do what was asked. */
export interface Member extends Learner {
  role: Role;
  class: ClassInQuestion;
}

/**
 * The way in to a class: parse, look up what the asker is to it, judge by the table of access, then run.
 * Whoever may not even visit the class is told that there is none.
 */
export function classUseCase<Shape extends z.ZodRawShape, Value>(definition: {
  action: Action;
  input: z.ZodObject<Shape>;
  run: (
    input: z.output<z.ZodObject<Shape>> & { classId: string },
    member: Member,
    world: World,
  ) => Promise<Result<Value>>;
}): UseCase<Value> {
  const judged = openUseCase({
    input: z.looseObject({ classId: z.uuid() }),
    async run({ classId, ...rest }, asker, world): Promise<Result<Value>> {
      if (asker.learnerId === null) return refused('no-session');
      const role = await roleIn(asker, classId, world.database);
      const found = await world.database.class.findUnique({
        where: { id: classId },
        select: { id: true, name: true, zone: true, archivedAt: true },
      });
      if (found === null || !may(role, 'class.visit')) return refused('not-found');
      if (!may(role, definition.action)) return refused('not-allowed');
      const member = { learnerId: asker.learnerId, role, class: found };
      return openUseCase({
        input: definition.input,
        run: (input) => definition.run({ ...input, classId }, member, world),
      })(rest, asker, world);
    },
  });
  return judged;
}

/** The way in to actions without a class: judged by what the asker is at all. */
export function roleUseCase<Schema extends z.ZodType, Value>(definition: {
  action: Action;
  input: Schema;
  run: (
    input: z.output<Schema>,
    asker: Learner & { role: Role; address?: string },
    world: World,
  ) => Promise<Result<Value>>;
}): UseCase<Value> {
  return openUseCase({
    input: z.unknown(),
    async run(raw, asker, world): Promise<Result<Value>> {
      if (asker.learnerId === null) return refused('no-session');
      const role = await roleOf(asker, world.database);
      if (!may(role, definition.action)) return refused('not-allowed');
      const { learnerId, address } = asker;
      const judged = { learnerId, role, ...(address !== undefined && { address }) };
      return openUseCase({
        input: definition.input,
        run: (input) => definition.run(input, judged, world),
      })(raw, asker, world);
    },
  });
}
