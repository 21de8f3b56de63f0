import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import type { SessionOwner } from '@/domain/sync/belonging';
import { auth } from './auth';
import { learnerTag } from './learner-tag';

const accountRoles = ['guest', 'student', 'teacher', 'administrator'] as const;
export type AccountRole = (typeof accountRoles)[number];

const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(accountRoles),
  guestTags: z.array(z.string()).nullish(),
});

/** Who has a session, as the session itself says it. */
export interface Session {
  learnerId: string;
  name: string;
  role: AccountRole;
  /** The learner's own tag, then those of guests whose work was brought along. */
  tags: string[];
}

/** Returns whose facts a session takes. */
export function sessionOwner({ tags, role }: Session): SessionOwner {
  return { tags, isGuest: role === 'guest' };
}

async function session(query: { disableRefresh: boolean }): Promise<Session | null> {
  // Asked first: a page that the build tries out ends here, before the database is opened.
  const sent = await headers();
  const { api } = await auth();
  const found = await api.getSession({ headers: sent, query });
  if (found === null) return null;
  const { id, name, role, guestTags } = userSchema.parse(found.user);
  return { learnerId: id, name, role, tags: [learnerTag(id), ...(guestTags ?? [])] };
}

/** Returns the session of the request that is being answered; asked once for all of a page. */
export const currentSession = cache(() => session({ disableRefresh: true }));

/**
 * Returns the session of the present request and lets it live on from today. Only for route handlers and
 * actions: a page being rendered cannot write the cookie anew.
 */
export async function renewedSession(): Promise<Session | null> {
  return session({ disableRefresh: false });
}
