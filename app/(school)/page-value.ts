import { notFound, redirect } from 'next/navigation';
import type { Result } from '@/domain/result';

/**
 * Returns what a page is to show. Who has no session is sent to sign in and comes back to `here`; who may
 * not see the page is told that there is none.
 */
export function pageValue<Value>(result: Result<Value>, here: string): Value {
  if (result.ok) return result.value;
  if (result.problem.code === 'no-session') redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  notFound();
}
