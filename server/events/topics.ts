import 'server-only';

/** What something happened to: an assignment that is worked at, or a live round. */
export type Topic = `assignment:${string}` | `round:${string}`;

/** Answers, starts and ends of attempts at an assignment. */
export function assignmentTopic(assignmentId: string): Topic {
  return `assignment:${assignmentId}`;
}

/** Steps, seats and answers of a live round. */
export function roundTopic(roundId: string): Topic {
  return `round:${roundId}`;
}
