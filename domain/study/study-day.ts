import { Temporal } from 'temporal-polyfill';

/** The wall time at which a study day starts: late enough that an evening counts as one day. */
const dayStart = Temporal.PlainTime.from('04:00');

/** Tells whether this is a time zone of the IANA database, as a browser names its own. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the instant at which a study day (ISO date) starts in a zone: 4:00 wall time. Where clocks
 * go forward over 4:00, or skip the whole date, the first instant after the gap; where they go back
 * over it, the first of the two. Throws a RangeError for an unknown zone or a date that is none.
 */
export function startOfStudyDay(day: string, zone: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(dayStart);
  const start = wall.toZonedDateTime(zone);
  const inGap = !start.toPlainDateTime().equals(wall);
  // The nanosecond makes a transition that falls on `start` itself the previous one.
  const gapEnd = inGap ? start.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') : null;
  return new Date((gapEnd ?? start).epochMilliseconds);
}

/**
 * Returns the study day (ISO date) that an instant falls on in a zone. Days follow one another
 * without gap or overlap: each runs from its start to the start of the next. Throws a RangeError for
 * an unknown zone.
 */
export function studyDay(instant: Date, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  const begun = startOfStudyDay(date.toString(), zone).getTime() <= instant.getTime();
  return (begun ? date : date.subtract({ days: 1 })).toString();
}

/** Returns the study day so many days after another (ISO dates). */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Returns how many days lie between two study days (ISO dates), negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' })
    .days;
}
