/** What a teacher can make of a question after it was asked. */
export const regradeKinds = ['accept', 'replace', 'full-marks', 'left-out', 'explain'] as const;
