import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';

const folder = 'node_modules/.cache/sourcework';
const unitReport = `${folder}/unit-tests.json`;
const browserReport = `${folder}/browser-tests.json`;

/** What earlier runs reported is thrown away. Call it once the packages are installed. */
export function forgetReports() {
  mkdirSync(folder, { recursive: true });
  for (const file of [unitReport, browserReport]) rmSync(file, { force: true });
}

/** Runs all Jest tests. */
export function unitTests() {
  return check(
    'Tests',
    'jest/bin/jest.js',
    [
      // One more than the cores it is made for: some of them wait for a database.
      '--maxWorkers=3',
      '--testSequencer=./cli/test/longest-first.mjs',
      '--json',
      `--outputFile=${unitReport}`,
    ],
    // PGlite loads its parts by import(), which Jest allows only so.
    { nodeFlags: ['--experimental-vm-modules', '--no-warnings'] },
  );
}

/** Runs all browser tests in the given Chromium. */
export function browserTests(chromium) {
  return check('Browser tests', '@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    environment: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  });
}

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Returns how many tests passed, failed and were skipped, Jest and browser together. */
export function totals() {
  const unit = report(unitReport);
  const browser = report(browserReport)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0),
    // A test file that cannot be loaded has no tests to count; it counts as one that failed.
    failed:
      (unit?.numFailedTests ?? 0) +
      (unit?.numRuntimeErrorTestSuites ?? 0) +
      (browser?.unexpected ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.skipped ?? 0),
  };
}
