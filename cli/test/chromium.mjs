import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StartFailure } from '../start/start-failure.mjs';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function apt(...parameters) {
  const { status } = spawnSync('apt-get', parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function found() {
  return [process.env.CHROMIUM, ...usualPlaces].find((file) => file && existsSync(file));
}

/**
 * Returns the path of Chromium, installing it where apt is there and we may use it. Throws a StartFailure
 * that says what to install otherwise.
 */
export function findChromium() {
  const present = found();
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get install chromium) …');
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium');
  }
  const installed = found();
  if (installed) return installed;
  throw new StartFailure(
    'The browser tests need Chromium, which was not found. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  );
}
