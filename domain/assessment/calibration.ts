import { type Confidence, confidences } from './confidence';

/** A scored answer with the sureness it was given with. */
export interface SureAnswer {
  confidence: Confidence;
  /** 0 to 1. */
  points: number;
}

/** How often answers of one sureness were right. */
interface SurenessRow {
  confidence: Confidence;
  answers: number;
  /** Sum of points. */
  points: number;
  /** `points / answers`; null without answers. */
  share: number | null;
}

/**
 * How well sureness fitted what was right, over one attempt. "too-few": nothing can be said yet.
 * "over": surer than right; "under": more often right than sure.
 */
type Fit = 'too-few' | 'fits' | 'over' | 'under';

export interface Calibration {
  /** One row a sureness, least sure first. */
  rows: SurenessRow[];
  /** Answers given as certain that earned less than half the points. */
  certainAndWrong: number;
  fit: Fit;
}

/** What each word is taken to mean as a chance of being right; our choice, for bias alone. */
const meant: Record<Confidence, number> = { guessing: 0.4, 'fairly-sure': 0.7, certain: 0.95 };

const fewest = 4;
const tolerance = 0.15;

/**
 * Returns how well sureness fitted. The fit goes by bias, mean sureness less mean points
 * (Lichtenstein and Fischhoff 1977), which a handful of answers can bear; finer measures cannot.
 */
export function calibration(answers: readonly SureAnswer[]): Calibration {
  const rows = confidences.map((confidence): SurenessRow => {
    const those = answers.filter((answer) => answer.confidence === confidence);
    const points = those.reduce((sum, answer) => sum + answer.points, 0);
    return {
      confidence,
      answers: those.length,
      points,
      share: those.length === 0 ? null : points / those.length,
    };
  });
  const certainAndWrong = answers.filter(
    ({ confidence, points }) => confidence === 'certain' && points < 0.5,
  ).length;
  return { rows, certainAndWrong, fit: fitOf(answers) };
}

function fitOf(answers: readonly SureAnswer[]): Fit {
  if (answers.length < fewest) return 'too-few';
  const bias =
    answers.reduce((sum, { confidence, points }) => sum + meant[confidence] - points, 0) /
    answers.length;
  if (bias > tolerance) return 'over';
  return bias < -tolerance ? 'under' : 'fits';
}
