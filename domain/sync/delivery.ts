import type { Random } from '../assessment/random';
import type { Problem } from '../result';
import { ownerIn, type SessionOwner } from './belonging';
import type { Fact, OutboxState, Outcome } from './fact';

/** What came back for a posted fact: an HTTP status and its JSON body, or nothing in time. */
export type Reply =
  | { state: 'answered'; status: number; body: unknown; retryAfterSeconds?: number }
  | { state: 'unanswered' };

/** What is done with a fact after a reply. */
export type Judgement =
  | { act: 'settle'; outcome: Outcome }
  /** The server asks for a session: make a guest, then send again. */
  | { act: 'sign-in' }
  /** The session is not that of who gave the fact: it waits. */
  | { act: 'wait'; session: SessionOwner | null }
  | { act: 'try-again'; notBeforeMilliseconds: number };

/** Returns the fact to send next, the one with the lowest counter, or null when none waits. */
export function nextToSend(waiting: readonly Fact[]): Fact | null {
  let next: Fact | null = null;
  for (const fact of waiting) {
    if (next === null || fact.counter < next.counter) next = fact;
  }
  return next;
}

const shortestPause = 1_000;
const longestPause = 60_000;

/**
 * Returns how long to wait, in milliseconds, after the given number of failures in a row (from 1).
 * The ceiling doubles from 1 s to 60 s, and the pause lies in its upper half: exponential backoff
 * with "equal jitter" (Brooker 2015), so that a class does not come back all at once.
 */
export function pauseBeforeRetry(failures: number, random: Random): number {
  const ceiling = Math.min(longestPause, shortestPause * 2 ** Math.min(failures - 1, 16));
  return ceiling / 2 + random(ceiling / 2 + 1);
}

/** Client errors that say nothing about the fact itself: another try may succeed. */
const passing = new Set([401, 408, 425, 429]);

/**
 * Returns what a reply means for its fact. Only a success or a final refusal of our own server
 * settles it; whatever else came (a fault, a proxy's page, silence) leaves it in the queue.
 */
export function judgeReply(reply: Reply): Judgement {
  if (reply.state === 'unanswered') return { act: 'try-again', notBeforeMilliseconds: 0 };
  const { status, body } = reply;
  // A captive portal answers 200 with a page of its own: that acknowledges nothing.
  if (status >= 200 && status < 300 && body !== undefined) {
    return { act: 'settle', outcome: { ok: true, value: body } };
  }
  const problem = problemIn(body);
  if (status === 401 && problem?.code === 'no-session') return { act: 'sign-in' };
  if (status === 401 && problem?.code === 'other-learner') {
    return { act: 'wait', session: ownerIn(problem.facts) };
  }
  if (status >= 400 && status < 500 && !passing.has(status) && problem !== null) {
    return { act: 'settle', outcome: { ok: false, problem } };
  }
  return { act: 'try-again', notBeforeMilliseconds: (reply.retryAfterSeconds ?? 0) * 1_000 };
}

function problemIn(body: unknown): Problem | null {
  if (typeof body !== 'object' || body === null || !('problem' in body)) return null;
  const { problem } = body;
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return null;
  // The server's own word for it; a code of a newer server than this page is shown in general words.
  return typeof problem.code === 'string' ? (problem as Problem) : null;
}

/** Returns what the page says of the outbox. */
export function outboxState(of: {
  waiting: number;
  /** Those of them that wait for who gave them to sign in again. */
  held: number;
  /** Facts not yet written to this browser's storage. */
  adding: number;
  failures: number;
  online: boolean;
}): OutboxState {
  if (of.adding > 0) return 'saving';
  if (of.waiting === 0) return 'saved';
  if (of.held > 0) return 'signed-out';
  return of.failures > 0 || !of.online ? 'kept-here' : 'saving';
}
