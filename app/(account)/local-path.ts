/** Returns a path of our own site that an address asks to go on to, or what is given instead. */
export function localPath(asked: unknown, instead: string): string {
  return typeof asked === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : instead;
}
