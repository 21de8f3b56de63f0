const waiting = new Set<() => void>();

process.once('exit', () => {
  for (const tidy of waiting) tidy();
});

/**
 * Keeps what must be put away should the process end too early to put it away in peace. Returns a
 * function that takes it back, once it has been put away.
 */
export function atEnd(tidy: () => void): () => void {
  waiting.add(tidy);
  return () => waiting.delete(tidy);
}
