import { startServer } from './server';

/** Serves the built app for all browser tests, and stops it after them. */
export default async function beforeBrowserTests(): Promise<() => Promise<void>> {
  const server = await startServer();
  process.env.SITE = server.origin;
  return () => server.stop();
}
