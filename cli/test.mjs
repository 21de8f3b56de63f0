// Everything that must hold before a change is taken, in one command. Only Node's own modules here and in
// what this file imports: on a fresh checkout nothing is installed yet.
import { build, generateClient } from './start/bring-up-to-date.mjs';
import { checkNode } from './start/checks.mjs';
import { installPackages } from './start/packages.mjs';
import { StartFailure } from './start/start-failure.mjs';
import { check } from './test/check.mjs';
import { findChromium } from './test/chromium.mjs';
import { durations, part } from './test/parts.mjs';
import { browserTests, forgetReports, totals, unitTests } from './test/tests.mjs';

function everything() {
  checkNode(process.versions.node);
  part('packages', () => installPackages({ withDevelopment: true }));
  forgetReports();
  const chromium = part('Chromium', findChromium);
  part('types', () => {
    generateClient();
    check('Types of routes', 'next/dist/bin/next', ['typegen']);
    check('Types', 'typescript/bin/tsc', ['--noEmit']);
  });
  part('lint', () => check('Format and lint', '@biomejs/biome/bin/biome', ['check', '.']));
  part('directions', () =>
    check('Directions of imports', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['app', 'browser', 'cli', 'domain', 'formats', 'items', 'server', 'ui'],
    ]),
  );
  part('unused code', () => check('Unused code', 'knip/bin/knip.js', []));
  // Built first, since some of the tests below run the built app.
  part('build', build);
  part('unit tests', unitTests);
  part('browser tests', () => browserTests(chromium));
}

try {
  everything();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
const { passed, failed, skipped } = totals();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped in ${durations()}`);
