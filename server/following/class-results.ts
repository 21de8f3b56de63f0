import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import { type StudentState, stateOfAttempts, stateOfCards } from '@/domain/analysis/student-state';
import { countedShare } from '@/domain/assessment/assignment-score';
import { done, type Result } from '@/domain/result';
import { storedSettings } from '../assignments/assignment-rules';
import { isFor, whomForSelect } from '../assignments/whom-for';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { cardsKnown } from './cards-known';
import { classClock } from './class-clock';
import { followedAttempts } from './followed-attempts';
import { grantedIn } from './granted-in';
import { presentStudents } from './present-students';

/** What one student made of one assignment: a row of the table of results. */
interface ResultRow {
  student: string;
  number: string | null;
  assignment: string;
  kind: 'quiz' | 'cards';
  state: StudentState;
  attempts: number;
  /** The share that counts of a quiz, or that is known of cards, 0 to 1; null while there is none. */
  share: number | null;
  /** Answers that wait for a mark. */
  toMark: number;
  /** When work was handed in last. */
  handedInAt: Date | null;
  /** How late the first was handed in, in milliseconds; null where it is on time. */
  lateBy: number | null;
  /** Late answers that wait for the teacher's word. */
  toDecide: number;
}

/** The results of a class as a table. */
export interface ClassResultsTable {
  className: string;
  zone: string;
  rows: ResultRow[];
}

/** Returns what every student of the roster made of everything handed out; the audit keeps that it was. */
export const classResultsTable = classUseCase({
  action: 'class.export',
  input: z.object({}),
  async run({ classId }, member, { database, now }): Promise<Result<ClassResultsTable>> {
    const { zone, name: className } = member.class;
    await database.$transaction((transaction) =>
      recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'class.exported',
        classId,
        subject: null,
        details: { results: true },
      }),
    );
    const clock = classClock(zone, now);
    const [students, stored, granted] = await Promise.all([
      presentStudents(classId, database),
      database.assignment.findMany({
        where: { classId, publishedAt: { not: null } },
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        include: { students: whomForSelect.students },
      }),
      grantedIn({ classId }, database),
    ]);
    const assignments = stored.map((one) => ({ ...one, settings: storedSettings(one.settings) }));
    const known = await cardsKnown(
      { enrolments: { some: { classId, leftAt: null } } },
      assignments.flatMap(({ id, settings, publishedAt }) =>
        settings.kind === 'cards'
          ? { id, settings, since: clock.instant(settings.opens) ?? publishedAt ?? now }
          : [],
      ),
      database,
    );
    const rows: ResultRow[] = [];
    for (const assignment of assignments) {
      const { id, title, settings } = assignment;
      // One assignment after the other: a term of a large class is more than a statement takes.
      const attempts =
        settings.kind === 'quiz'
          ? await followedAttempts({ assignmentId: id }, () => settings, {
              zone,
              clock,
              granted,
              database,
            })
          : [];
      const byLearner = grouped(attempts, ({ learnerId }) => learnerId);
      for (const { learnerId, name, number } of students) {
        if (!isFor(assignment, learnerId)) continue;
        const about = { student: name, number, assignment: title, kind: settings.kind };
        const made = byLearner.get(learnerId) ?? [];
        const over = made.filter(({ finishedAt }) => finishedAt !== null);
        const cards =
          settings.kind === 'cards'
            ? { known: known(learnerId, id), all: new Set(settings.cards).size }
            : null;
        const shares = over.map(({ counts }) => counts?.share ?? null);
        const ofQuiz = settings.kind === 'quiz' ? countedShare(shares, settings.counts) : null;
        rows.push({
          ...about,
          state: cards
            ? stateOfCards(cards)
            : stateOfAttempts(
                made.map(({ finishedAt, late }) => ({
                  isOver: finishedAt !== null,
                  isLate: late !== null,
                })),
              ),
          attempts: made.length,
          share: cards && cards.all > 0 ? cards.known / cards.all : ofQuiz,
          toMark: over.reduce((sum, { score }) => sum + score.toMark, 0),
          handedInAt: over.at(-1)?.finishedAt ?? null,
          lateBy: over[0]?.late?.lateBy ?? null,
          toDecide: made.reduce(
            (sum, { lateAnswers }) =>
              sum + (lateAnswers?.decision === null ? lateAnswers.aside : 0),
            0,
          ),
        });
      }
    }
    return done({ className, zone, rows });
  },
});
