import { headers } from 'next/headers';
import { siteUrl } from '@/server/auth/site';

/** Returns the host under which people reach the site: as it is set, else as this request names it. */
export async function siteHost(): Promise<string> {
  return siteUrl()?.host ?? (await headers()).get('host') ?? '';
}
