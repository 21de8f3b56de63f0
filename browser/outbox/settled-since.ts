import { storage } from '../storage';

/** What the clocks of two pages of one browser may differ by, in milliseconds. */
const tolerance = 1_000;

/**
 * Tells whether the server has settled a fact of this browser since the present page was asked for:
 * perhaps one that the page before it sent, of which what the server gave with the page knows nothing.
 */
export async function settledSincePageLoad(): Promise<boolean> {
  try {
    const settledAt = (await (await storage()).get('device', 'device'))?.settledAt;
    return settledAt !== undefined && settledAt >= performance.timeOrigin - tolerance;
  } catch {
    // Where nothing is stored, no other page had anything to send.
    return false;
  }
}
