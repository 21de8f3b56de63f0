import 'server-only';
import { storableText } from '@/domain/storable-text';

/** Nothing that a use case takes is nested so deep. */
const deepest = 100;

/** Tells lists and plain objects from bytes, dates and the like, which are left as they are. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function mended(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value);
  if (!isPlain(value)) return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((part) => mended(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [storableText(name), mended(part, depth + 1)]),
  );
}

/**
 * Returns raw input with every text in it as the database can keep it, and be asked for it. The doors mend
 * what a body holds; this mends what comes by an address, or past the forms.
 */
export function storableInput(raw: unknown): unknown {
  return mended(raw, 0);
}
