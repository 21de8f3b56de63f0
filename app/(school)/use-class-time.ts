import { useFormatter } from 'next-intl';

/** Returns how an instant is told in the zone of a class: day and time, with the zone's short name. */
export function useClassTime(zone: string): (instant: Date) => string {
  const format = useFormatter();
  return (instant) =>
    format.dateTime(instant, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
      timeZoneName: 'short',
    });
}
