import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { StartFailure } from './start-failure.mjs';

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** Tells whether every package of the lock file is installed, as npm itself keeps account of it. */
function areInstalled(withDevelopment) {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([place, { version, dev, optional, devOptional }]) =>
      place === '' ||
      optional ||
      devOptional ||
      (dev && !withDevelopment) ||
      installed[place]?.version === version,
  );
}

/** The program npm, beside the Node that runs us when we were not started by npm. */
function npm() {
  const besideNode = path.resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const found = [process.env.npm_execpath, besideNode].find(
    (file) => file?.endsWith('.js') && existsSync(file),
  );
  if (!found) throw new StartFailure('npm was not found. Start with "npm start".');
  return found;
}

/** Installs the packages of the lock file when any is missing, those for tests only when asked for. */
export function installPackages({ withDevelopment }) {
  if (areInstalled(withDevelopment)) return;
  run('Installing packages from the lock file (npm ci)', [
    npm(),
    'ci',
    withDevelopment ? '--include=dev' : '--omit=dev',
    '--loglevel=error',
  ]);
}
