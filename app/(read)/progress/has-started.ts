import type { LearnerProgress } from '@/server/progress/learner-progress';

/** Tells whether there is anything to show of a learner: an answer with points, or a card once seen. */
export function hasStarted({ scored, documents }: LearnerProgress): boolean {
  return scored > 0 || documents.some(({ study }) => studied(study.byState) > 0);
}

/** How many cards have been seen at least once. */
export function studied(byState: { learning: number; review: number; relearning: number }): number {
  return byState.learning + byState.review + byState.relearning;
}
