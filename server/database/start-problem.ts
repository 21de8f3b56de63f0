import 'server-only';

/**
 * A reason why the app cannot start that the person at the machine can act on. Its message is one
 * line: what happened, and what to do.
 */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** The first line of an error's message, to stand inside a line of ours. */
export function oneLine(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  const text = String(isError ? error.message : error);
  return text.trim().split('\n')[0] ?? '';
}
