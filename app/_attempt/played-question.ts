import type { Confidence } from '@/domain/assessment/confidence';
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

/** A question as it stands on the page. */
export type PlayedQuestion = OpenQuestion | PendingQuestion | AnsweredQuestion;

/** Returns the position of the first question after `position`, round the end, that is still open; or null. */
export function nextOpen(questions: readonly PlayedQuestion[], position: number): number | null {
  const open = questions.filter(({ state }) => state === 'open').map((one) => one.position);
  return open.find((one) => one > position) ?? open.find((one) => one !== position) ?? null;
}
