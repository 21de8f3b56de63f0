// Everything that must hold before a change is taken, in one command. Only Node's own modules here and in
// what this file imports: on a fresh checkout nothing is installed yet.
import { build, generateClient } from './start/bring-up-to-date.mjs';
import { checkNode } from './start/checks.mjs';
import { installPackages } from './start/packages.mjs';
import { StartFailure } from './start/start-failure.mjs';
import { check } from './test/check.mjs';
import { findChromium } from './test/chromium.mjs';
import { browserTests, forgetReports, totals, unitTests } from './test/tests.mjs';

function everything() {
  checkNode(process.versions.node);
  installPackages({ withDevelopment: true });
  forgetReports();
  const chromium = findChromium();
  generateClient();
  check('Types of routes', 'next/dist/bin/next', ['typegen']);
  check('Types', 'typescript/bin/tsc', ['--noEmit']);
  check('Format and lint', '@biomejs/biome/bin/biome', ['check', '.']);
  check('Directions of imports', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['app', 'browser', 'cli', 'domain', 'items', 'server', 'ui'],
  ]);
  check('Unused code', 'knip/bin/knip.js', []);
  // Built first, since some of the tests below run the built app.
  build();
  unitTests();
  browserTests(chromium);
}

try {
  everything();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
const { passed, failed, skipped } = totals();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
