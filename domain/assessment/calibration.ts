import { type Confidence, confidences } from './confidence';

/** A scored answer with the sureness it was given with. */
export interface SureAnswer {
  confidence: Confidence;
  /** 0 to 1. */
  points: number;
}

/** Scored answers of one sureness, counted together. */
export interface SureGroup {
  confidence: Confidence;
  answers: number;
  /** Sum of points. */
  points: number;
  /** Of them, those that earned less than half. */
  wrong: number;
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
  return calibrationOfGroups(
    answers.map(({ confidence, points }) => ({
      confidence,
      answers: 1,
      points,
      wrong: points < 0.5 ? 1 : 0,
    })),
  );
}

/** Returns the same from answers counted together. */
export function calibrationOfGroups(groups: readonly SureGroup[]): Calibration {
  const rows = confidences.map((confidence): SurenessRow => {
    const those = groups.filter((group) => group.confidence === confidence);
    const answers = those.reduce((sum, group) => sum + group.answers, 0);
    const points = those.reduce((sum, group) => sum + group.points, 0);
    return { confidence, answers, points, share: answers === 0 ? null : points / answers };
  });
  const certainAndWrong = groups
    .filter(({ confidence }) => confidence === 'certain')
    .reduce((sum, { wrong }) => sum + wrong, 0);
  return { rows, certainAndWrong, fit: fitOf(rows) };
}

function fitOf(rows: readonly SurenessRow[]): Fit {
  const answers = rows.reduce((sum, row) => sum + row.answers, 0);
  if (answers < fewest) return 'too-few';
  const bias =
    rows.reduce((sum, row) => sum + meant[row.confidence] * row.answers - row.points, 0) / answers;
  if (bias > tolerance) return 'over';
  return bias < -tolerance ? 'under' : 'fits';
}
