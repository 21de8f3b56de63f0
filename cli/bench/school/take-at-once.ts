import { setTimeout as pause } from 'node:timers/promises';
import { timed } from '../timings';
import type { SignedInStudent } from './class-at-once';
import { type Fact, type Student, studentAt } from './student';

/** How a class takes an assignment. */
export interface Pace {
  /** Seconds from one answer of a student to the next, more or less by a third; 0 for without a pause. */
  secondsAQuestion: number;
  /** The share of answers that are sent a second time at once, as a browser does that heard nothing. */
  sentTwice: number;
}

/** What came of it. */
export interface Course {
  /** Milliseconds that the saving of each answer took, from sending it to having the server's answer. */
  savings: number[];
  /** When each of them was saved, on the clock of `performance.now()`. */
  savedAt: number[];
  answers: Set<string>;
  submissions: Set<string>;
  /** Milliseconds from the first start to the last submission. */
  took: number;
}

const answersPath = '/api/responses';

async function sendWell(student: Student, path: string, fact: Fact): Promise<void> {
  const outcome = await student.send(path, fact);
  if (!outcome.acknowledged) throw new Error(`A fact was refused: ${outcome.reason}`);
}

async function takeOne(
  student: Student,
  assignment: string,
  { secondsAQuestion, sentTwice }: Pace,
  course: Course,
): Promise<void> {
  const thinking = () => pause(secondsAQuestion * 1_000 * (2 / 3 + (2 / 3) * Math.random()));
  // Nobody presses the button in the same instant as everybody else.
  if (secondsAQuestion > 0) await pause(secondsAQuestion * 1_000 * Math.random());
  const sitting = await student.open(await student.start(assignment));
  for (const { position } of sitting.questions) {
    if (secondsAQuestion > 0) await thinking();
    const fact = student.answerFact(sitting, position);
    const send = () => sendWell(student, answersPath, fact);
    const repeated = Math.random() < sentTwice ? send() : null;
    course.savings.push(await timed(send));
    course.savedAt.push(performance.now());
    await repeated;
    course.answers.add(fact.id);
  }
  await sendWell(student, '/api/submissions', student.submissionFact(sitting.attempt));
  course.submissions.add(sitting.attempt);
}

/**
 * Lets all students take an assignment at once: start it by its page, open the questions, answer each and
 * hand in. The requests of a student go to one origin after the other. Throws when anything is refused.
 */
export async function takeAtOnce(
  origins: readonly string[],
  students: readonly SignedInStudent[],
  assignment: string,
  pace: Pace,
): Promise<Course> {
  let next = 0;
  const origin = () => {
    next += 1;
    return origins[next % origins.length] ?? '';
  };
  const course: Course = {
    savings: [],
    savedAt: [],
    answers: new Set(),
    submissions: new Set(),
    took: 0,
  };
  course.took = await timed(() =>
    Promise.all(students.map((one) => takeOne(studentAt(origin, one), assignment, pace, course))),
  );
  return course;
}
