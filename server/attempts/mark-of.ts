import 'server-only';

/**
 * Returns the newest of an item's marks, newest first, where it is of this response, or of paper where
 * there is none. A mark is of one answer: it says nothing of another that counts since.
 */
export function markOf<Mark extends { responseId: string | null }>(
  [newest]: readonly Mark[],
  responseId: string | null,
): Mark | null {
  return newest?.responseId === responseId ? newest : null;
}
