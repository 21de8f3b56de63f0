// The first thing that runs on a machine where nothing is installed yet: only Node's own modules here
// and in what this file imports.
import { bringUpToDate } from './start/bring-up-to-date.mjs';
import { checkNode, checkPlaces } from './start/checks.mjs';
import { serve } from './start/serve.mjs';
import { StartFailure } from './start/start-failure.mjs';

const isDevelopment = process.argv.includes('--dev');

try {
  checkNode(process.versions.node);
  const port = await checkPlaces(process.env);
  bringUpToDate({ isDevelopment });
  process.exitCode = await serve({ port, isDevelopment });
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`Sourcework cannot start. ${error.message}`);
  process.exitCode = 1;
}
