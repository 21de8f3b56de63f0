import type { SignedIn } from '@/server/accounts/sign-in';
import { localPath } from './local-path';

/** Where a sign-in leads: on, or first to the question about what a guest did here. */
export function afterSignIn({ asksAboutGuest }: SignedIn, next: unknown): string {
  const place = localPath(next, '/classes');
  return asksAboutGuest ? `/keep-work?next=${encodeURIComponent(place)}` : place;
}
