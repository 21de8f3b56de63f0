import 'server-only';
import type { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import type { Action } from '@/domain/school/access';
import type { Transaction } from '../database/client';
import type { UseCase, World } from '../use-case';
import { classUseCase, type Member } from './class-use-case';

/** The way in to what changes a class: an archived one is read-only. */
export function runningClassUseCase<Shape extends z.ZodRawShape, Value>(definition: {
  action: Action;
  input: z.ZodObject<Shape>;
  run: (
    input: z.output<z.ZodObject<Shape>> & { classId: string },
    member: Member,
    world: World,
  ) => Promise<Result<Value>>;
}): UseCase<Value> {
  return classUseCase({
    ...definition,
    async run(input, member, world): Promise<Result<Value>> {
      if (member.class.archivedAt !== null) return refused('closed', { facts: { what: 'class' } });
      return definition.run(input, member, world);
    },
  });
}

/**
 * Holds a class until the transaction ends, so that two changes of its roster come one after the other.
 * To be called first in every transaction that judges by who is on the roster.
 */
export async function holdClass(transaction: Transaction, classId: string): Promise<void> {
  await transaction.class.update({ where: { id: classId }, data: { id: classId } });
}
