import 'server-only';
import { namesOf } from '../accounts/names-of';
import type { Database } from '../database/client';
import { type TeachersWord, wordOf } from './stored-changes';

/** What happened to a cell by somebody's hand. */
type CellAct =
  /** `from` is the teacher's word that held before; null where none did. */
  | { kind: 'word'; from: TeachersWord; to: TeachersWord }
  /** A mark of the answer at a position of an attempt, 0 to 1. */
  | { kind: 'mark'; question: number; attempt: number; points: number; releasedAt: Date | null }
  | {
      kind: 'regrade';
      question: number;
      attempt: number;
      from: number | null;
      to: number | null;
      undoneAt: Date | null;
    }
  | { kind: 'late-answers'; counted: boolean };

export interface CellEvent {
  at: Date;
  /** Who did it; null for who is here no longer. */
  who: string | null;
  act: CellAct;
  reason: string;
}

/** Returns everything that was done to a cell, newest first: words of teachers, marks, regrades, late answers. */
export async function cellHistory(
  { assignmentId, learnerId }: { assignmentId: string; learnerId: string },
  database: Database,
): Promise<CellEvent[]> {
  const attempt = { assignmentId, learnerId };
  const item = { select: { position: true, attempt: { select: { number: true } } } };
  const [changes, marks, effects, decisions] = await Promise.all([
    database.gradeChange.findMany({
      where: { assignmentId, learnerId },
      orderBy: { sequence: 'asc' },
    }),
    database.mark.findMany({
      where: { attemptItem: { attempt } },
      include: { attemptItem: item },
    }),
    database.regradeEffect.findMany({
      where: { attemptItem: { attempt } },
      include: { attemptItem: item, regrade: true },
    }),
    database.lateDecision.findMany({ where: { attempt } }),
  ]);
  const names = await namesOf(
    [
      ...[...changes, ...marks, ...decisions].map(({ teacherId }) => teacherId),
      ...effects.map(({ regrade }) => regrade.teacherId),
    ],
    database,
  );
  const who = (id: string) => names.get(id) ?? null;
  let from: TeachersWord = null;
  const words = changes.map((change): CellEvent => {
    const act: CellAct = { kind: 'word', from, to: wordOf(change) };
    from = act.to;
    return { at: change.changedAt, who: who(change.teacherId), act, reason: change.reason };
  });
  const events: CellEvent[] = [
    ...words,
    ...marks.map(({ attemptItem, points, releasedAt, markedAt, teacherId }) => ({
      at: markedAt,
      who: who(teacherId),
      act: { kind: 'mark' as const, ...placeOf(attemptItem), points, releasedAt },
      reason: '',
    })),
    ...effects.map(({ attemptItem, pointsBefore, pointsAfter, regrade }) => ({
      at: regrade.madeAt,
      who: who(regrade.teacherId),
      act: {
        kind: 'regrade' as const,
        ...placeOf(attemptItem),
        from: pointsBefore,
        to: pointsAfter,
        undoneAt: regrade.undoneAt,
      },
      reason: regrade.reason,
    })),
    ...decisions.map(({ counts, decidedAt, teacherId }) => ({
      at: decidedAt,
      who: who(teacherId),
      act: { kind: 'late-answers' as const, counted: counts },
      reason: '',
    })),
  ];
  // Of what happened in one instant, the later in the list is the newer.
  return events.toReversed().sort((a, b) => b.at.getTime() - a.at.getTime());
}

function placeOf({ position, attempt }: { position: number; attempt: { number: number | null } }) {
  return { question: position, attempt: attempt.number ?? 1 };
}
