import { defineConfig } from '@playwright/test';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Browser tests against the built app. Tests tagged @phone run on a touch screen of 390 px as well. */
export default defineConfig({
  testDir: '__tests__/browser',
  globalSetup: './__tests__/support/before-browser-tests.ts',
  timeout: 60_000,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    // Set by the global set-up, before the workers that read it are started.
    ...(process.env.SITE && { baseURL: process.env.SITE }),
    trace: 'off',
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: flags.split(' '),
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
