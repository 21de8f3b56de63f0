/** Returns all zones that can be chosen, and the server's own, which is chosen until a browser says better. */
export function timeZones(): { zones: string[]; usual: string } {
  const usual = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', usual]);
  return { zones: [...zones].sort(), usual };
}
