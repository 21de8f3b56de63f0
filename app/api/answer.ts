import type { Problem, ProblemCode, Result } from '@/domain/result';

/** The HTTP status of each problem. */
export const problemStatus: Readonly<Record<ProblemCode, number>> = {
  malformed: 400,
  'no-session': 401,
  'other-learner': 401,
  'wrong-credentials': 401,
  'foreign-origin': 403,
  'not-allowed': 403,
  'needs-password': 403,
  'not-found': 404,
  'attempt-finished': 409,
  'already-answered': 409,
  'counter-reused': 409,
  conflict: 409,
  closed: 409,
  'name-taken': 409,
  'needs-confirmation': 409,
  'newer-answer': 409,
  'time-over': 409,
  'too-large': 413,
  'answer-unfit': 422,
  'not-gradable': 422,
  'nothing-to-ask': 422,
  'too-many-tries': 429,
};

/** What stands with every answer of a door: it concerns one learner, and nothing in it is to be run. */
export const answerHeaders = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The JSON answer `{ problem }` with its status. */
export function problemAnswer(problem: Problem): Response {
  return Response.json(
    { problem },
    { status: problemStatus[problem.code], headers: answerHeaders },
  );
}

/** The JSON answer to what a use case found: its value, or its problem. */
export function jsonAnswer(result: Result<unknown>): Response {
  return result.ok
    ? Response.json(result.value ?? null, { headers: answerHeaders })
    : problemAnswer(result.problem);
}
