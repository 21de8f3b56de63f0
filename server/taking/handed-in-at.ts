import 'server-only';
import { plausibleInstant } from '@/domain/sync/fact-fields';
import type { AttemptRules } from './attempt-rules';

/**
 * Returns when an attempt counts as handed in: by the device's own word where the teacher lets that
 * count and no key was shown yet, else now; and never after the attempt's end, since what arrives within
 * the grace is not late.
 */
export function handedInAt(
  claimed: Date,
  attempt: { startedAt: Date; keyShownAt: Date | null },
  { settings, end }: Pick<AttemptRules, 'settings' | 'end'>,
  now: Date,
): Date {
  const isBelieved = settings.offline === 'count' && attempt.keyShownAt === null;
  const at = isBelieved ? plausibleInstant(claimed, attempt.startedAt, now) : now;
  return end.by !== 'nothing' && end.at < at ? end.at : at;
}
