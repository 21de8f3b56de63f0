import { type Accuracy, accuracy } from './accuracy';

/** What one student made of an item. */
export interface ItemAnswer {
  /** The same for answers that say the same; null where nothing was answered, or it was on paper. */
  says: string | null;
  /** 0 to 1; null while unanswered or to be marked. */
  points: number | null;
}

/** Answers that say the same. */
export interface SameAnswers {
  says: string;
  students: number;
  /** 0 to 1; null while they are to be marked. */
  points: number | null;
}

/** What a class made of an item. */
export interface ItemAnswers {
  /** Students who were asked. */
  asked: number;
  /** Students who left it out. */
  leftOut: number;
  /** Answers that wait for a mark. */
  toMark: number;
  /** Over the answers that have points. */
  accuracy: Accuracy;
  /** Answers that earned less than full points. */
  missed: number;
  /** Most frequent first. */
  groups: SameAnswers[];
  /** The group among those missed that most students gave; null where no two missed it alike. */
  commonestMissed: SameAnswers | null;
}

/** Returns what a class made of an item. */
export function itemAnswers(answers: readonly ItemAnswer[]): ItemAnswers {
  const bySaying = new Map<string, SameAnswers>();
  for (const { says, points } of answers) {
    if (says === null) continue;
    const group = bySaying.get(says);
    if (group) group.students += 1;
    else bySaying.set(says, { says, students: 1, points });
  }
  const groups = [...bySaying.values()].sort((a, b) => b.students - a.students);
  const given = answers.filter(({ says, points }) => says !== null || points !== null);
  const scored = given.flatMap(({ points }) => points ?? []);
  const missed = scored.filter((points) => points < 1).length;
  const first = groups.find(({ points }) => points !== null && points < 1) ?? null;
  return {
    asked: answers.length,
    leftOut: answers.length - given.length,
    toMark: given.length - scored.length,
    accuracy: accuracy(scored),
    missed,
    groups,
    commonestMissed: first !== null && (first.students > 1 || missed === 1) ? first : null,
  };
}
