/** Why something asked for was not done: a code, its facts, and the field it concerns. Never a text. */
export interface Problem {
  code: ProblemCode;
  /** Dotted path of the input field, where one field is at fault. */
  field?: string;
  /** All of them, where more than one is at fault. */
  fields?: readonly string[];
  facts?: Record<string, string | number>;
}

/** Each has its words in the message catalogue (`problems`) and its HTTP status in `app/api/answer.ts`. */
export const problemCodes = [
  'malformed', // input has the wrong shape; `field` tells where
  'too-large',
  'no-session', // a guest must be made first
  'not-found', // does not exist, or is not yours: the two are never told apart
  'attempt-finished',
  'already-answered', // kept, but another response to the same item counts
  'answer-unfit', // the answer does not fit the item; facts.reason is an AnswerProblem
  'not-gradable', // self-check or appeal on a response that takes none
  'nothing-to-ask', // no items match the choices
  'foreign-origin',
  'counter-reused', // same device and counter as an earlier fact, under another id
  'not-allowed', // you may know that it exists, and still not do this
  'conflict', // somebody else changed it meanwhile
  'closed', // a join code, a window or a class that is closed; facts say which
  'wrong-credentials',
  'too-many-tries', // facts.seconds until the next try
  'name-taken', // facts.name as it stands on the roster
  'needs-confirmation', // says what would happen; the same request with `confirmed` does it
  'newer-answer', // kept, but a newer answer to this question is there; facts.response
  'time-over', // kept beside the attempt; facts.lateBy in milliseconds
  'needs-password',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type Result<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused<Value>(
  code: ProblemCode,
  details: Omit<Problem, 'code'> = {},
): Result<Value> {
  return { ok: false, problem: { code, ...details } };
}
