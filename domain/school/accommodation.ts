import { z } from 'zod';
import { isWallTime, type WallTime } from './wall-time';

/** What one student is granted, for all assignments of a class or for one. */
export const accommodationSchema = z.strictObject({
  /** Scales the time limit, the grace and the late windows alike: 1.5 is half as much again. */
  timeFactor: z.number().min(1).max(10).default(1),
  noTimeLimit: z.boolean().default(false),
  extraAttempts: z.int().min(0).max(100).default(0),
  /** Replace the assignment's own where they are later. Only for one assignment. */
  due: z.string().refine(isWallTime).nullable().default(null),
  closes: z.string().refine(isWallTime).nullable().default(null),
});
export type Accommodation = z.infer<typeof accommodationSchema>;

export const noAccommodation: Accommodation = {
  timeFactor: 1,
  noTimeLimit: false,
  extraAttempts: 0,
  due: null,
  closes: null,
};

/**
 * Returns what holds for one assignment: of what is granted for all and for this one, the more
 * generous in each respect.
 */
export function overlaid(forAll: Accommodation, forThis: Accommodation): Accommodation {
  return {
    timeFactor: Math.max(forAll.timeFactor, forThis.timeFactor),
    noTimeLimit: forAll.noTimeLimit || forThis.noTimeLimit,
    extraAttempts: Math.max(forAll.extraAttempts, forThis.extraAttempts),
    due: later(forAll.due, forThis.due),
    closes: later(forAll.closes, forThis.closes),
  };
}

/** Returns the later of two wall times of one zone; null where neither is set. */
function later(a: WallTime | null, b: WallTime | null): WallTime | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
