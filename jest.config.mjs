import nextJest from 'next/jest.js';

const transformed = [
  'better-auth',
  '@better-auth',
  '@better-fetch',
  'better-call',
  'next-intl',
  'use-intl',
  'icu-minify',
  'jose',
  '@noble',
  'nanostores',
  'kysely',
  'rou3',
  'defu',
  '@formatjs',
  'intl-messageformat',
  '@prisma/schema-engine-wasm',
  'pure-rand',
  'word-list',
  'd3-[a-z-]+',
  'internmap',
  'temporal-[a-z]+',
];

const base = await nextJest({ dir: './' })({
  testEnvironment: 'node',
  // For a slow or busy machine; no test waits for time to pass.
  testTimeout: 30_000,
  globalSetup: '<rootDir>/__tests__/support/before-all-tests.ts',
  globalTeardown: '<rootDir>/__tests__/support/after-all-tests.ts',
  testEnvironmentOptions: { customExportConditions: ['node', 'react-server'] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts', '<rootDir>/__tests__/**/*.test.tsx'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/$1',
    '^server-only$': '<rootDir>/node_modules/server-only/empty.js',
  },
})();

export default {
  ...base,
  transformIgnorePatterns: [
    `/node_modules/(?!(${transformed.join('|')})/)`,
    '^.+\\.module\\.(css|sass|scss)$',
  ],
};
