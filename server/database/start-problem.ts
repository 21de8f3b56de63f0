import 'server-only';

/**
 * A reason why the app cannot start that the person at the machine can act on. Its message is one
 * line: what happened, and what to do.
 */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** What an error says, or where it says nothing its code. */
function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('message' in error && error.message) return String(error.message);
  const code = 'code' in error ? error.code : 'errno' in error ? error.errno : null;
  return code === null ? 'for a reason that was not told' : `error ${String(code)}`;
}

/**
 * The line of an error's message that says what happened, to stand inside a line of ours: the first, or
 * of a refused query, which first says where it stands in the code, the last.
 */
export function oneLine(error: unknown): string {
  const lines = wordsOf(error)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isQuery = lines[0]?.startsWith('Invalid `') ?? false;
  return (isQuery ? lines.at(-1) : lines[0]) ?? '';
}
