import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { may } from '@/domain/school/access';
import { learnerUseCase } from '../use-case';
import { type AttendedClass, classesOf, classesTaughtBy, type TaughtClass } from './classes-of';
import { roleOf } from './role-in';

export interface MyClasses {
  mayMakeOne: boolean;
  taught: TaughtClass[];
  attended: AttendedClass[];
}

/** The classes of who asks, taught and attended. */
export const myClasses = learnerUseCase({
  input: z.object({}),
  async run(_input, asker, { database }): Promise<Result<MyClasses>> {
    const role = await roleOf(asker, database);
    const [taught, attended] = await Promise.all([
      classesTaughtBy(asker.learnerId, database),
      classesOf(asker.learnerId, database),
    ]);
    return done({ mayMakeOne: may(role, 'class.create'), taught, attended });
  },
});
