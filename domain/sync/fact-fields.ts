import { z } from 'zod';

/** The fields that the outbox adds to every fact; see `Fact`. */
export const factFields = {
  id: z.uuid(),
  deviceId: z.uuid(),
  // As far as the database counts.
  counter: z.int().min(0).max(2_147_483_647),
};

/** An instant as a browser's clock had it. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((instant) => Number.isFinite(instant.getTime()));

/**
 * Returns the instant of a fact, kept between the earliest it can have happened and its arrival: a
 * browser's clock may be years off, and a wrong clock must not lose an answer.
 */
export function plausibleInstant(claimed: Date, earliest: Date, now: Date): Date {
  const latest = Math.max(earliest.getTime(), now.getTime());
  return new Date(Math.min(Math.max(claimed.getTime(), earliest.getTime()), latest));
}
