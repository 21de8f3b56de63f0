const parts = [];

/** Does a part of the work and remembers how long it took, also when it fails. */
export async function part(name, work) {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    parts.push({ name, took: performance.now() - begun });
  }
}

/** A duration in milliseconds in words: "42 s", "3 min 5 s". */
function inWords(milliseconds) {
  const seconds = Math.round(milliseconds / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Returns how long all parts so far took, and each: "8 min 2 s (types 27 s, unit tests 3 min 5 s)". */
export function durations() {
  const all = parts.reduce((sum, { took }) => sum + took, 0);
  return `${inWords(all)} (${parts.map(({ name, took }) => `${name} ${inWords(took)}`).join(', ')})`;
}
