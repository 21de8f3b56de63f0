import 'server-only';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** A hash takes a core for about 80 ms and 32 MB: so many are made at once. */
const atOnce = 2;
let running = 0;
const line: (() => void)[] = [];

/** Runs the work when its turn comes. A class that signs in at once waits in line. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= atOnce) await new Promise<void>((begin) => line.push(begin));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}

/** How many may wait at most: beyond it the server says to come back, rather than answer nobody. */
const longestLine = 1_000;

/** Tells whether so many passwords wait to be checked that another one is better sent away. */
export function isPasswordLineFull(): boolean {
  return line.length >= longestLine;
}

/** Returns the hash of a password or PIN, by scrypt (Percival 2009) with N = 16384, r = 16, p = 1. */
export async function hashedPassword(password: string): Promise<string> {
  return inTurn(() => hashPassword(password));
}

// Of the same form as any other, and of no password: finding no account takes as long as a wrong one.
const hashOfNothing = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

/** Tells whether a password has this hash; for no hash it takes as long and is never so. */
export async function hasPassword(hash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verifyPassword({ hash: hash ?? hashOfNothing, password }));
  return hash !== null && matches;
}
