/**
 * Returns 8 hexadecimal digits made of the text alone (FNV-1a, 32 bits; Fowler, Noll, Vo 1991), to
 * tell apart the few texts of one claim. No secret and no defence against forged collisions.
 */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
