// The first thing that runs on a machine where nothing is installed yet: only Node's own modules here
// and in what this file imports.
import { checkNode, checkPlaces } from './start/checks.mjs';
import { StartFailure } from './start/start-failure.mjs';

const isDevelopment = process.argv.includes('--dev');

try {
  checkNode(process.versions.node);
  // Only now: a Node too old for the rest could not even read it, and would say so in its own way.
  const { bringUpToDate } = await import('./start/bring-up-to-date.mjs');
  const { serve } = await import('./start/serve.mjs');
  const port = await checkPlaces(process.env);
  bringUpToDate({ isDevelopment });
  process.exitCode = await serve({ port, isDevelopment });
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`Sourcework cannot start. ${error.message}`);
  process.exitCode = 1;
}
