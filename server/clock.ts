import 'server-only';
import { readFileSync } from 'node:fs';

/**
 * Returns the present instant. Tests move it: `SOURCEWORK_CLOCK_FILE` names a file that holds a whole
 * number of milliseconds to add to the machine's clock.
 */
export function now(): Date {
  const file = process.env.SOURCEWORK_CLOCK_FILE;
  if (!file) return new Date();
  return new Date(Date.now() + Number.parseInt(readFileSync(file, 'utf8'), 10));
}
