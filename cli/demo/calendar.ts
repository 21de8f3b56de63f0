import { instantOf, shiftedByDays, type WallTime, wallTimeOf } from '@/domain/school/wall-time';

/** Days and times of the weeks before `now`, as the clock on the wall of the class shows them. */
export interface Calendar {
  now: Date;
  /** The wall time of a day so many days from today (earlier where negative): `wall(-3, '23:59')`. */
  wall(days: number, time: string): WallTime;
  /** The instant of that wall time. */
  at(days: number, time: string): Date;
}

/** Returns the calendar of a class in an IANA zone. */
export function calendar(now: Date, zone: string): Calendar {
  const [today = ''] = wallTimeOf(now, zone).split('T');
  const wall = (days: number, time: string) => shiftedByDays(`${today}T${time}`, days);
  return { now, wall, at: (days, time) => instantOf(wall(days, time), zone) };
}

/** Returns the instant so many seconds later. */
export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + Math.round(seconds * 1_000));
}
