/** Returns the zone this browser is in now, of the IANA database; UTC where it does not know. */
export function presentZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && timeZone !== 'Etc/Unknown' ? timeZone : 'UTC';
}
