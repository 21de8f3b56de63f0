import { statSync } from 'node:fs';
import path from 'node:path';

/** These take longest for their size, the longest first. Begun last, one would be waited for alone. */
const longest = [
  'cli/demo.test.ts',
  'contracts/fuzz.test.ts',
  'contracts/access.test.ts',
  'server/accounts/signing-in.test.ts',
  'server/classes/roster.test.ts',
  'server/classes/guarding.test.ts',
  'contracts/fuzz-doors.test.ts',
  'server/database/embedded.test.ts',
  'server/taking/release.test.ts',
  'server/database/migrations.test.ts',
].map((file) => path.resolve('__tests__', file));

function place({ path: file }) {
  const index = longest.indexOf(file);
  return index < 0 ? longest.length : index;
}

/**
 * The order in which Jest begins test files: the longest first, the others by size, the same on every
 * machine. (Its own order goes by how long each took last time, which a fresh checkout does not know.)
 */
export default class LongestFirst {
  sort(tests) {
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return [...tests].sort((a, b) => place(a) - place(b) || sizes.get(b) - sizes.get(a));
  }

  /** Jest offers what each file took; nothing here depends on it. */
  cacheResults() {}
}
