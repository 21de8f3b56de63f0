import type { Confidence } from '../assessment/confidence';
import { type Accuracy, accuracyOfSum } from './accuracy';
import { type Standing, standingOf } from './topic-accuracy';

/** What an item rests on, as one text: "topic:trade", "passage:12", "claim:parity". */
export type Basis = `${'topic' | 'passage' | 'claim'}:${string}`;

/** What an item is about, as far as a class's progress goes by it. */
export interface AboutItem {
  topic: string;
  claims: readonly string[];
  evidence: readonly { passage: number }[];
}

/** A class's answers to one version of an item with one sureness, counted together. */
export interface AnswerGroup {
  /** The hash of the version by which they are judged. */
  version: string;
  confidence: Confidence | null;
  answers: number;
  /** Sum of points. */
  points: number;
  /** Answers that earned less than half the points. */
  wrong: number;
}

/** A group of answers, each with its points and whose it is. */
export interface StudentsAnswers extends AnswerGroup {
  /** The student of each answer, as a number from 0. */
  students: readonly number[];
  /** The points of each answer, in the same order. */
  each: readonly number[];
}

/** How a class answers what rests on one basis. */
export interface BasisProgress extends Accuracy {
  basis: Basis;
  standing: Standing;
  /** Answers given as certain that earned less than half the points. */
  certainAndWrong: number;
  /** The version among them that lost most points; null where none lost any. */
  mostMissed: string | null;
}

/** Returns everything that an item rests on, each once. */
export function basesOf({ topic, claims, evidence }: AboutItem): Basis[] {
  const passages = new Set(evidence.map(({ passage }) => passage));
  return [
    `topic:${topic}`,
    ...[...passages].map((passage): Basis => `passage:${passage}`),
    ...[...new Set(claims)].map((claim): Basis => `claim:${claim}`),
  ];
}

/** Returns how a class answers what rests on each basis that was asked about, by basis. */
export function classProgress(
  groups: readonly AnswerGroup[],
  about: ReadonlyMap<string, AboutItem>,
): ReadonlyMap<Basis, BasisProgress> {
  const byBasis = new Map<Basis, AnswerGroup[]>();
  for (const group of groups) {
    const item = about.get(group.version);
    for (const basis of item ? basesOf(item) : []) {
      const those = byBasis.get(basis);
      if (those) those.push(group);
      else byBasis.set(basis, [group]);
    }
  }
  return new Map([...byBasis].map(([basis, those]) => [basis, progressOf(basis, those)]));
}

/** Below this share of the points a student needs something again. Our choice. */
const enough = 0.6;
/** What sums of points may be off by rounding. */
const dust = 1e-9;

/** Returns, by basis, the students who earned less than six tenths of the points on what rests on it. */
export function studentsInNeed(
  groups: readonly StudentsAnswers[],
  about: ReadonlyMap<string, AboutItem>,
): ReadonlyMap<Basis, number[]> {
  /** By basis and student: what is missing to six tenths of the points; less than nothing where more is there. */
  const missing = new Map<Basis, number[]>();
  for (const { version, students, each } of groups) {
    const item = about.get(version);
    for (const basis of item ? basesOf(item) : []) {
      const those = missing.get(basis) ?? [];
      missing.set(basis, those);
      students.forEach((student, index) => {
        those[student] = (those[student] ?? 0) + enough - (each[index] ?? 0);
      });
    }
  }
  return new Map(
    [...missing].map(([basis, those]) => [
      basis,
      those.flatMap((lacking, student) => (lacking > dust ? [student] : [])),
    ]),
  );
}

function progressOf(basis: Basis, groups: readonly AnswerGroup[]): BasisProgress {
  const sum = (of: (group: AnswerGroup) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  const accuracy = accuracyOfSum(
    sum(({ points }) => points),
    sum(({ answers }) => answers),
  );
  return {
    basis,
    ...accuracy,
    standing: standingOf(accuracy),
    certainAndWrong: sum(({ confidence, wrong }) => (confidence === 'certain' ? wrong : 0)),
    mostMissed: mostMissedOf(groups),
  };
}

function mostMissedOf(groups: readonly AnswerGroup[]): string | null {
  const lost = new Map<string, number>();
  for (const { version, answers, points } of groups) {
    lost.set(version, (lost.get(version) ?? 0) + answers - points);
  }
  const [first] = [...lost]
    .filter(([, points]) => points > 0)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

/** Returns what is answered worst, first: by the upper end of the interval, with enough answers. */
export function weakestFirst(rows: readonly BasisProgress[]): BasisProgress[] {
  const upper = ({ standing, interval }: BasisProgress) =>
    standing === 'too-few' ? 2 : (interval?.[1] ?? 2);
  return rows.toSorted((a, b) => upper(a) - upper(b) || b.answers - a.answers);
}

/** Returns what was answered wrong with certainty, most often first; what never was is left out. */
export function certainAndWrongFirst(rows: readonly BasisProgress[]): BasisProgress[] {
  return rows
    .filter(({ certainAndWrong }) => certainAndWrong > 0)
    .toSorted((a, b) => b.certainAndWrong - a.certainAndWrong || (a.share ?? 0) - (b.share ?? 0));
}
