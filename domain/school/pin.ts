import type { Random } from '../assessment/random';

const length = 6;

/** The form of a PIN: six digits. */
export const pinPattern = /^\d{6}$/;

/**
 * Tells whether a PIN is among the first that anybody tries: fewer than four different digits, or four
 * digits in a row that count up or down.
 */
export function isTrivialPin(pin: string): boolean {
  if (new Set(pin).size < 4) return true;
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  return steps.some((step, index) => {
    const next = steps.slice(index, index + 3);
    return next.length === 3 && Math.abs(step) === 1 && next.every((one) => one === step);
  });
}

/** Returns a new PIN of six digits, none that is easily guessed. */
export function newPin(random: Random): string {
  for (;;) {
    const pin = Array.from({ length }, () => random(10)).join('');
    if (!isTrivialPin(pin)) return pin;
  }
}
