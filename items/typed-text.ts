import { z } from 'zod';

/**
 * Text a learner typed. Halves of surrogate pairs and NUL, which no database keeps, are mended
 * rather than refused: a slip of the keyboard must not lose an answer. Length is judged by
 * problem(), which can say so.
 */
export const typedTextSchema = z
  .string()
  .transform((text) => text.toWellFormed().replaceAll('\u0000', ''));

/** Tells whether a reader would see nothing: white space, format characters and fillers alone. */
export function isBlank(text: string): boolean {
  return /^[\s\p{M}\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0]*$/u.test(text);
}
