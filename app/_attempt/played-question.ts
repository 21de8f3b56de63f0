import type { Confidence } from '@/domain/assessment/confidence';
import type { ProblemCode } from '@/domain/result';
import type { Answer, PresentedItem } from '@/items/registry';
import type { AnsweredQuestion, OpenQuestion } from '@/server/attempts/attempt-view';

/** A question whose answer is kept in this browser and has no verdict yet. */
interface PendingQuestion {
  position: number;
  state: 'pending';
  presented: PresentedItem;
  given: Answer;
  confidence: Confidence | null;
}

/** A question with its verdict, and why the last thing said of it, marks or an appeal, was not kept. */
type JudgedQuestion = AnsweredQuestion & { unkept: ProblemCode | null };

/** A question as it stands on the page. */
export type PlayedQuestion = OpenQuestion | PendingQuestion | JudgedQuestion;

/** Returns the position of the first question after `position`, round the end, that is still open; or null. */
export function nextOpen(questions: readonly PlayedQuestion[], position: number): number | null {
  const open = questions.filter(({ state }) => state === 'open').map((one) => one.position);
  return open.find((one) => one > position) ?? open.find((one) => one !== position) ?? null;
}
