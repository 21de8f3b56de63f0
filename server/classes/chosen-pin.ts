import 'server-only';
import type { Problem } from '@/domain/result';
import { isTrivialPin, pinPattern } from '@/domain/school/pin';

/** Returns what is wrong with a PIN that a student chose, or null. `facts.rule` says which rule it breaks. */
export function chosenPinProblem(pin: string, repeatedPin: string): Problem | null {
  const wrong = (field: string, rule: string): Problem => ({
    code: 'malformed',
    field,
    facts: { rule },
  });
  if (!pinPattern.test(pin)) return wrong('pin', 'six-digits');
  if (isTrivialPin(pin)) return wrong('pin', 'trivial');
  if (pin !== repeatedPin) return wrong('repeatedPin', 'not-the-same');
  return null;
}
