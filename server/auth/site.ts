import 'server-only';

/**
 * Returns the address under which people reach the site, as `SOURCEWORK_URL` gives it, or null when it
 * is not set. Only this setting says whether the site is served by https: a header that claims so could
 * come from anyone.
 */
export function siteUrl(): URL | null {
  const url = process.env.SOURCEWORK_URL;
  return url && URL.canParse(url) ? new URL(url) : null;
}

/** Tells whether people reach the site by https. */
export function isServedByHttps(): boolean {
  return siteUrl()?.protocol === 'https:';
}

/** Returns the address that links to the site begin with, without a slash at the end. */
export function siteAddress(): string {
  return siteUrl()?.origin ?? `http://localhost:${process.env.PORT ?? '3000'}`;
}
