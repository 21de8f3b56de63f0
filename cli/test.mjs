// Everything that must hold before a change is taken, in one command. Only Node's own modules here and in
// what this file imports: on a fresh checkout nothing is installed yet.
import { build, generateClient } from './start/bring-up-to-date.mjs';
import { checkNode } from './start/checks.mjs';
import { installPackages } from './start/packages.mjs';
import { StartFailure } from './start/start-failure.mjs';
import { check, checkTogether } from './test/check.mjs';
import { findChromium } from './test/chromium.mjs';
import { durations, part } from './test/parts.mjs';
import { browserTests, forgetReports, totals, unitTests } from './test/tests.mjs';

async function everything() {
  checkNode(process.versions.node);
  await part('packages', () => installPackages({ withDevelopment: true }));
  forgetReports();
  const chromium = await part('Chromium', findChromium);
  await part('types, lint, directions, unused code', async () => {
    generateClient();
    await check('Types of routes', 'next/dist/bin/next', ['typegen']);
    await checkTogether([
      ['Types', 'typescript/bin/tsc', ['--noEmit']],
      ['Format and lint', '@biomejs/biome/bin/biome', ['check', '.']],
      [
        'Directions of imports',
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ['app', 'browser', 'cli', 'domain', 'formats', 'items', 'server', 'ui'],
      ],
      ['Unused code', 'knip/bin/knip.js', []],
    ]);
  });
  // Built first, since some of the tests below run the built app.
  await part('build', build);
  await part('unit tests', unitTests);
  await part('browser tests', () => browserTests(chromium));
}

try {
  await everything();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
const { passed, failed, skipped } = totals();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped in ${durations()}`);
