/** The verdicts of a quiz item after which the card of what it asked becomes due. */
export const missedVerdicts = ['wrong', 'partly'];
