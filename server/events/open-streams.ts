import 'server-only';

// On globalThis, since each route has its own copy of this module.
const kept: typeof globalThis & {
  sourceworkStreams?: Set<() => void>;
  sourceworkStopped?: boolean;
} = globalThis;

/** Remembers a stream that has no end of its own, by how it is closed. Returns how to forget it. */
export function rememberStream(close: () => void): () => void {
  if (kept.sourceworkStopped) {
    close();
    return () => undefined;
  }
  kept.sourceworkStreams ??= new Set();
  const streams = kept.sourceworkStreams.add(close);
  return () => streams.delete(close);
}

/** Closes all of them, and each that is opened from now on: the process is about to end. */
export function closeStreams(): void {
  kept.sourceworkStopped = true;
  for (const close of [...(kept.sourceworkStreams ?? [])]) close();
}
