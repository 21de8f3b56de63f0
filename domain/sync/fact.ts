import type { Result } from '../result';

/**
 * Something a learner did, as the browser keeps it until the server has acknowledged it. `id`,
 * `deviceId` and `counter` are the browser's own: the server counts a fact once, however often it
 * comes, and a device's facts are sent in the order of their counters.
 */
export interface Fact {
  /** A UUID. */
  id: string;
  /** A UUID of this browser's storage, or of this page where nothing can be stored. */
  deviceId: string;
  /** From 1, without gaps, per device. */
  counter: number;
  /** Where it is posted: "/api/responses". */
  path: string;
  /** What happened: the rest of the body. */
  facts: Readonly<Record<string, unknown>>;
  /** The tag of the learner who gave it; null, or missing, where nobody was known here yet. */
  learner?: string | null;
}

/** What the server said of a fact in the end: its value, or why it was refused for good. */
export type Outcome = Result<unknown>;

/**
 * "saving": a fact is on its way. "kept-here": it lies in this browser until the server can be
 * reached. "signed-out": it lies here until who gave it signs in again. "saved": nothing waits.
 */
export type OutboxState = 'saved' | 'saving' | 'kept-here' | 'signed-out';
