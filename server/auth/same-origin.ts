import 'server-only';
import { siteUrl } from './site';

/**
 * Tells whether a request that changes something comes from our own pages. Browsers say so themselves
 * (Fetch Metadata, W3C 2025); older ones, and all on plain http, name the page's origin, which must have
 * the host that was asked. A request that says neither is not trusted.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host !== '' && (host === headers.get('host') || host === siteUrl()?.host);
}
