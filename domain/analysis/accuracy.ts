/** How often answers were right. */
export interface Accuracy {
  /** Answers that have points. */
  answers: number;
  /** Sum of points, each 0 to 1. */
  points: number;
  /** `points / answers`; null without answers. */
  share: number | null;
  /** Where the true share lies with 95 % confidence; null without answers. */
  interval: readonly [low: number, high: number] | null;
}

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959964;

/**
 * Returns the score interval of a share (Wilson 1927), 95 %, within [0, 1]: unlike the plain one it
 * holds for few answers and at the ends, where learners are. Partial points count as parts of a success.
 */
function wilsonInterval(points: number, answers: number): readonly [number, number] {
  const share = points / answers;
  const spread = z ** 2 / answers;
  const middle = (share + spread / 2) / (1 + spread);
  const half =
    (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / answers + spread / (4 * answers));
  // Rounding may push an end a hair past the share it must hold.
  return [Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half))];
}

/** Returns the accuracy of answers with these points, each 0 to 1. */
export function accuracy(points: readonly number[]): Accuracy {
  return accuracyOfSum(
    points.reduce((total, each) => total + each, 0),
    points.length,
  );
}

/** Returns the accuracy of so many answers that earned so many points together. */
export function accuracyOfSum(points: number, answers: number): Accuracy {
  if (answers === 0) return { answers: 0, points: 0, share: null, interval: null };
  const sum = Math.min(answers, points);
  return {
    answers,
    points: sum,
    share: sum / answers,
    interval: wilsonInterval(sum, answers),
  };
}
