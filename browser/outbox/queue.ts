import type { Fact } from '@/domain/sync/fact';

/** Where facts wait. All promises settle only when the storage itself is done. */
export interface Queue {
  /**
   * Keeps a fact, with the tag of who gave it, under the device's next counter and returns it. Throws
   * when it cannot be kept.
   */
  add(path: string, facts: Fact['facts'], learner: string | null): Promise<Fact>;
  /** What waits, in counter order. */
  waiting(): Promise<Fact[]>;
  /** Forgets a fact that was settled; it may be gone already. */
  remove(fact: Fact): Promise<void>;
}
