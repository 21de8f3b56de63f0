import { Temporal } from 'temporal-polyfill';
import type { LateRule } from './assignment-settings';
import type { WallTime } from './wall-time';
import { instantOf } from './wall-time';

/** How late work was handed in. */
export interface Lateness {
  /** Milliseconds after the due date. */
  lateBy: number;
  /** Days begun after it, from 1. */
  days: number;
}

const minute = 60_000;

/** Days on the wall from `due` to an instant after it, with the part of the day begun last. */
function daysOnTheWall(due: WallTime, at: Date, zone: string): number {
  const start = Temporal.PlainDateTime.from(due);
  const startOfDay = (day: number): number =>
    instantOf(start.add({ days: day }).toString({ smallestUnit: 'minute' }), zone).getTime();
  const instant = at.getTime();
  let whole = Math.max(0, Math.floor((instant - startOfDay(0)) / (24 * 60 * minute)) - 1);
  while (startOfDay(whole + 1) <= instant) whole += 1;
  const begin = startOfDay(whole);
  return whole + (instant - begin) / (startOfDay(whole + 1) - begin);
}

/**
 * Returns how late work is that was handed in at an instant, or null when it is on time. A day ends
 * when the clock on the wall shows the due time again, whether daylight saving changes meanwhile or
 * not. A student's time factor makes each day, and the grace, as much longer.
 */
export function lateness(
  {
    due,
    zone,
    timeFactor,
    grace,
  }: { due: WallTime | null } & {
    /** IANA. */
    zone: string;
    timeFactor: number;
    /** Milliseconds, the factor in them already. */
    grace: number;
  },
  handedInAt: Date,
): Lateness | null {
  if (due === null) return null;
  const lateBy = handedInAt.getTime() - instantOf(due, zone).getTime();
  if (lateBy <= grace) return null;
  const days = daysOnTheWall(due, handedInAt, zone) / timeFactor;
  return { lateBy, days: Math.max(1, Math.ceil(Number(days.toFixed(9)))) };
}

/** A share of the points after what being late takes off. */
export interface LateShare {
  /** 0 to 1. */
  share: number;
  /** What was taken off, as a share of all points: 0 where nothing was. */
  off: number;
}

/**
 * Returns the share that counts of a late attempt. Each day takes its percentage of all the points
 * there were, as in "8 of 10 points; two days late, 10 % each: 6 of 10"; never below zero.
 */
export function lateShare(share: number, late: Lateness | null, rule: LateRule): LateShare {
  if (late === null || rule.rule !== 'deduct') return { share, off: 0 };
  const deduction = Math.min(1, (late.days * rule.percentADay) / 100);
  const off = Math.min(share, deduction);
  return { share: Math.max(0, Number((share - off).toFixed(12))), off };
}
