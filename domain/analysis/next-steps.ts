/** What a class's first lines are made from. */
export interface ClassFacts {
  students: number;
  /** Students who have never signed in to the class. */
  notJoined: number;
  /** Students who think that an answer was right, and wait for the teacher's word. */
  waiting: number;
  assignments: readonly AssignmentFacts[];
}

/** An assignment as far as something is to be done about it. */
export interface AssignmentFacts {
  id: string;
  title: string;
  isDraft: boolean;
  /** Open to students now. */
  isUnderWay: boolean;
  dueAt: Date | null;
  notStarted: number;
  /** Attempts with answers that arrived after the end and were not decided on. */
  toDecide: number;
  /** Answers that wait for a mark. */
  toMark: number;
}

/** One thing for a teacher to do. */
export type NextStep =
  | { step: 'fill' }
  | { step: 'assign' }
  | { step: 'assign-more' }
  | { step: 'slips'; students: number }
  | { step: 'appeals'; students: number }
  | { step: 'decide'; assignment: string; title: string; attempts: number }
  | { step: 'mark'; assignment: string; title: string; answers: number }
  | {
      step: 'follow';
      assignment: string;
      title: string;
      notStarted: number;
      /** Null without a due date, or when it is over. */
      dueAt: Date | null;
      /** The due date is over. */
      isOver: boolean;
    }
  | { step: 'publish'; assignment: string; title: string };

/** How many lines a teacher is shown. */
const most = 3;

/**
 * Returns what a teacher should do next, most pressing first, at most three: nothing can begin without
 * students and work; then what waits for the teacher's word, what is due soonest, what is not yet handed
 * out, and who has not signed in.
 */
export function nextSteps(facts: ClassFacts, now: Date): NextStep[] {
  const { students, notJoined, waiting, assignments } = facts;
  const steps: NextStep[] = [];
  const nobodyJoined = students > 0 && notJoined === students;
  if (students === 0) steps.push({ step: 'fill' });
  if (nobodyJoined) steps.push({ step: 'slips', students: notJoined });
  if (assignments.length === 0) steps.push({ step: 'assign' });
  for (const { id, title, toDecide } of assignments) {
    if (toDecide > 0) steps.push({ step: 'decide', assignment: id, title, attempts: toDecide });
  }
  for (const { id, title, toMark } of assignments) {
    if (toMark > 0) steps.push({ step: 'mark', assignment: id, title, answers: toMark });
  }
  if (waiting > 0) steps.push({ step: 'appeals', students: waiting });
  const underWay = assignments.filter((one) => one.isUnderWay && one.notStarted > 0);
  const time = ({ dueAt }: AssignmentFacts) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  for (const one of underWay.sort((a, b) => (time(a) < time(b) ? -1 : 1))) {
    const { id, title, notStarted } = one;
    const isOver = one.dueAt !== null && one.dueAt <= now;
    const dueAt = isOver ? null : one.dueAt;
    steps.push({ step: 'follow', assignment: id, title, notStarted, dueAt, isOver });
  }
  for (const { id, title, isDraft } of assignments) {
    if (isDraft) steps.push({ step: 'publish', assignment: id, title });
  }
  if (notJoined > 0 && !nobodyJoined) steps.push({ step: 'slips', students: notJoined });
  if (steps.length === 0) steps.push({ step: 'assign-more' });
  return steps.slice(0, most);
}
