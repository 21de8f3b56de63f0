// Runs before the commands that need packages and the database client: installs and makes what is
// missing. What it says goes to the standard error, since the commands' own output may be read by scripts.
import { generateClient } from './start/bring-up-to-date.mjs';
import { checkNode } from './start/checks.mjs';
import { installPackages } from './start/packages.mjs';
import { StartFailure } from './start/start-failure.mjs';

console.log = console.error;
try {
  checkNode(process.versions.node);
  // `npm run bench -- …` drives a browser and a PostgreSQL server, which come with the packages for tests.
  installPackages({ withDevelopment: process.argv.includes('--with-development') });
  generateClient();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
