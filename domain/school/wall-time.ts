import { Temporal } from 'temporal-polyfill';

/**
 * A date and time as a clock on the wall shows it, "2026-11-27T23:59". What a class was promised is
 * kept in this form with the class's zone, so that it holds over a change of daylight saving.
 */
export type WallTime = string;

/** Matches a wall time to the minute. */
const wallTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Tells whether a text is the wall time of a day that exists. */
export function isWallTime(text: string): boolean {
  if (!wallTimePattern.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the instant of a wall time in an IANA zone. A time that a change of daylight saving skips
 * is the moment the clock jumps over it; one that occurs twice is taken the first time. So a later
 * wall time is never an earlier instant. Throws on an unknown zone.
 */
export function instantOf(wall: WallTime, zone: string): Date {
  const plain = Temporal.PlainDateTime.from(wall);
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const isSkipped = !zoned.toPlainDateTime().equals(plain);
  const taken = (isSkipped ? zoned.getTimeZoneTransition('next') : null) ?? zoned;
  return new Date(taken.epochMilliseconds);
}

/** Returns what the clock on the wall shows in a zone at an instant, to the minute. */
export function wallTimeOf(instant: Date, zone: string): WallTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** Returns the end of a span of wall time made `factor` times as long, to the minute upwards, from `begin` on. */
export function stretched(
  start: WallTime,
  end: WallTime,
  factor: number,
  begin: WallTime = start,
): WallTime {
  const minutes = Temporal.PlainDateTime.from(start)
    .until(Temporal.PlainDateTime.from(end))
    .total('minutes');
  return Temporal.PlainDateTime.from(begin)
    .add({ minutes: Math.ceil(Number((minutes * factor).toFixed(6))) })
    .toString({ smallestUnit: 'minute' });
}

/** Returns the wall time so many days later (earlier where negative), at the same time of the day. */
export function shiftedByDays(wall: WallTime, days: number): WallTime {
  return Temporal.PlainDateTime.from(wall).add({ days }).toString({ smallestUnit: 'minute' });
}
