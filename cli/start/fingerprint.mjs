import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from './start-failure.mjs';

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => (name === 'generated' ? [] : filesUnder(path.join(place, name))));
}

/** Returns a hash of files and of all files under folders, by path and content. What is not there counts too. */
function fingerprint(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesUnder)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Does the work when what it is made from differs from last time; `stamp` is a file among its results. */
export function whenChanged(stamp, places, work) {
  const present = fingerprint(places);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === present) return;
  // Taken away first, so that work cut short is done again.
  written(stamp, () => rmSync(stamp, { force: true }));
  work();
  written(stamp, () => writeFileSync(stamp, present));
}

/** Changes a file, or throws a StartFailure that names its folder. */
function written(file, change) {
  try {
    change();
  } catch (error) {
    throw new StartFailure(
      `${path.resolve(path.dirname(file))} cannot be written (${error.code}). Make it writable, and check that the disk has room.`,
    );
  }
}
