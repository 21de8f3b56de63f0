import 'server-only';
import { createHash } from 'node:crypto';

/**
 * Returns the tag by which a browser tells apart whose facts it holds: opaque, and the same for a learner
 * for ever.
 */
export function learnerTag(learnerId: string): string {
  return createHash('sha256').update(`learner ${learnerId}`).digest('hex').slice(0, 16);
}
