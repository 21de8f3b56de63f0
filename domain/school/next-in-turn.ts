/**
 * Returns the first that waits, counted from the one after `present` and round to it; from the first where
 * `present` is none of them. Undefined where none waits.
 */
export function nextInTurn<One>(
  all: readonly One[],
  isPresent: (one: One) => boolean,
  waits: (one: One) => boolean,
): One | undefined {
  const after = all.findIndex(isPresent) + 1;
  return [...all.slice(after), ...all.slice(0, after)].find(waits);
}
