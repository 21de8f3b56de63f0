import 'server-only';
import { z } from 'zod';
import { nameLimit, numberLimit, tidied } from '@/domain/school/student-name';

/** The name of a class, or of a student as the roster has it. */
export const nameSchema = z
  .string()
  .max(10 * nameLimit)
  .transform(tidied)
  .pipe(z.string().min(1).max(nameLimit));

/** The school's own number of a student; null where there is none. */
export const numberSchema = z
  .string()
  .max(10 * numberLimit)
  .transform(tidied)
  .pipe(z.string().max(numberLimit))
  .transform((number) => number || null)
  .nullable()
  .default(null);

/** A yes or no of a form. */
export const yesOrNoSchema = z.enum(['yes', 'no']);

/** The id of a person, as better-auth or we make it. */
export const learnerIdSchema = z.string().min(1).max(64);
