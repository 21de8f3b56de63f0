const createNextIntlPlugin = require('next-intl/plugin');

const withNextIntl = createNextIntlPlugin('./app/i18n.ts');

// The same for every answer; what differs from one request to the next is set in proxy.ts.
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // `npm test` checks the types; a start needs neither that time nor the packages it takes.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
    },
  ],
  // These read files of their own at run time, so they stay outside the bundle.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@prisma/schema-engine-wasm',
    'pglite-prisma-adapter',
    'word-list',
  ],
  experimental: {
    // As much as a list of students of 2 MB takes with what its form remembers of it. Doors and use cases
    // take less, each as it says.
    proxyClientMaxBodySize: '8mb',
    serverActions: { bodySizeLimit: '8mb' },
  },
};

module.exports = withNextIntl(config);
