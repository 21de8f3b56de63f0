import 'server-only';
import { keepCookie, readCookie } from '../auth/browser-cookie';
import { zoneSchema } from './learner-zone';

/** As long as a session, in seconds. */
const kept = 400 * 24 * 60 * 60;

/** Returns the zone in which this browser was when it last sent an answer or a review, or undefined. */
export async function knownZone(): Promise<string | undefined> {
  return zoneSchema.safeParse(await readCookie('zone')).data;
}

/** Has the browser keep the zone that it named with a fact, so that pages know its study day. */
export async function keepZone(named: string | null): Promise<void> {
  const { data: zone } = zoneSchema.safeParse(named);
  if (zone !== undefined && zone !== (await readCookie('zone'))) {
    await keepCookie('zone', zone, kept);
  }
}
