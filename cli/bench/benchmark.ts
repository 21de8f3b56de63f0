/** Units that figures are given in; "times" is a ratio. */
export type Unit =
  | 'ms'
  | 's'
  | 'kB'
  | 'MB'
  | 'a second'
  | 'times'
  | 'requests'
  | 'items'
  | 'answers';

/** One number that was measured, and its place in a table. */
export interface Figure {
  table: string;
  row: string;
  column: string;
  /** Null where it could not be measured; the remark says why. */
  value: number | null;
  unit: Unit;
  /** What the value must not exceed, where a bar is set for it. */
  atMost?: number;
  remark?: string;
}

/** One question about how the app performs, and how its answer is measured. */
export interface Benchmark {
  /** As it is named on the command line. */
  name: string;
  question: string;
  /** How it was measured, in a sentence or a few. */
  method: string;
  /** Measures, telling on the way what it is doing; puts away all that it started. */
  run(say: (doing: string) => void): Promise<Figure[]>;
}

/** Tells whether a figure keeps its bar; null when it has none, or was not measured. */
export function meetsBar({ value, atMost }: Figure): boolean | null {
  return value === null || atMost === undefined ? null : value <= atMost;
}
