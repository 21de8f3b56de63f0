/** How sure a learner says they are when they answer, from least to most. */
export const confidences = ['guessing', 'fairly-sure', 'certain'] as const;
export type Confidence = (typeof confidences)[number];
