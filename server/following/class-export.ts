import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import type { CardsSettings } from '@/domain/school/assignment-settings';
import { instantOf } from '@/domain/school/wall-time';
import { type AnswerWords, answerWords } from '@/items/answer-words';
import { type Answer, parseAnswer, presentItem } from '@/items/registry';
import { storedAccommodation, storedSettings } from '../assignments/assignment-rules';
import { storedArrangement, storedItem } from '../attempts/stored-item';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import type { Assignment, Prisma } from '../database/generated/client';
import { cardsKnown } from './cards-known';

const attemptInclude = {
  lateDecisions: { orderBy: { decidedAt: 'asc' }, omit: { attemptId: true } },
  items: {
    orderBy: { position: 'asc' },
    include: {
      version: true,
      marks: { orderBy: { sequence: 'asc' }, omit: { classId: true, attemptItemId: true } },
      responses: {
        orderBy: [{ receivedAt: 'asc' }, { counter: 'asc' }],
        omit: { attemptItemId: true, learnerId: true },
        include: {
          selfChecks: {
            orderBy: [{ checkedAt: 'asc' }, { counter: 'asc' }],
            omit: { learnerId: true, responseId: true },
          },
          appeal: {
            omit: { learnerId: true, responseId: true },
            include: { answer: { omit: { appealId: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.AttemptInclude;
type StoredAttempt = Prisma.AttemptGetPayload<{ include: typeof attemptInclude }>;
type StoredQuestion = StoredAttempt['items'][number];

/** Everything that is kept of a class: its roster, its assignments and all work at them. */
export interface ClassExport {
  format: 'sourcework-class';
  version: 1;
  exportedAt: Date;
  class: { id: string; name: string; zone: string };
  teachers: object[];
  students: object[];
  accommodations: object[];
  assignments: object[];
  /** Live rounds with who took part and what was answered. */
  rounds: object[];
  /** Every set of rules by which totals were made, and every score set, excuse and lifting of either. */
  gradebook: { rules: object[]; changes: object[] };
}

/** The page from which a class is exported: its name, for who may. */
export const exportPage = classUseCase({
  action: 'class.export',
  input: z.object({}),
  async run(_input, { class: { name, archivedAt } }) {
    return done({ className: name, isArchived: archivedAt !== null });
  },
});

/**
 * Returns everything that is kept of a class. What its students do on their own is theirs and stays
 * out. That it was exported is kept in the audit.
 */
export const classExport = classUseCase({
  action: 'class.export',
  input: z.object({}),
  async run({ classId }, member, { database, now }): Promise<Result<ClassExport>> {
    await database.$transaction((transaction) =>
      recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'class.exported',
        classId,
        subject: null,
        details: {},
      }),
    );
    const found = await database.class.findUniqueOrThrow({
      where: { id: classId },
      include: {
        teachings: { include: { teacher: { select: { name: true } } } },
        enrolments: { orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] },
        accommodations: { orderBy: { id: 'asc' } },
        assignments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
        gradebooks: { orderBy: { sequence: 'asc' }, omit: { classId: true } },
        gradeChanges: {
          orderBy: [{ changedAt: 'asc' }, { sequence: 'asc' }],
          omit: { id: true, classId: true },
        },
      },
    });
    const {
      teachings,
      enrolments,
      accommodations,
      assignments,
      gradebooks,
      gradeChanges,
      ...ofClass
    } = found;
    const written: object[] = [];
    // One assignment after the other: a term of a large class is more than a statement takes.
    for (const assignment of assignments) {
      written.push(await assignmentData(assignment, enrolments, { database, zone: ofClass.zone }));
    }
    return done({
      format: 'sourcework-class',
      version: 1,
      exportedAt: now,
      class: ofClass,
      teachers: teachings.map(({ teacherId, teacher, since }) => ({
        id: teacherId,
        name: teacher.name,
        since,
      })),
      students: enrolments.map(({ classId: _, nameKey: _key, ...student }) => student),
      accommodations: accommodations.map(({ classId: _, scope: _scope, granted, ...rest }) => ({
        ...rest,
        granted: storedAccommodation(granted),
      })),
      assignments: written,
      rounds: await roundsData(classId, database),
      gradebook: { rules: gradebooks, changes: gradeChanges },
    });
  },
});

async function roundsData(classId: string, database: Database): Promise<object[]> {
  const rounds = await database.liveRound.findMany({
    where: { classId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    omit: { classId: true },
    include: {
      items: {
        orderBy: { position: 'asc' },
        include: { version: { select: { content: true } } },
        omit: { roundId: true, versionHash: true },
      },
      seats: { orderBy: { joinedAt: 'asc' }, omit: { roundId: true } },
      answers: {
        orderBy: [{ position: 'asc' }, { vote: 'asc' }, { answeredAt: 'asc' }],
        omit: { roundId: true },
      },
    },
  });
  return rounds.map(({ items, ...round }) => ({
    ...round,
    items: items.map(({ version, ...item }) => ({ ...item, item: version.content })),
  }));
}

async function assignmentData(
  assignment: Assignment,
  students: readonly { learnerId: string }[],
  { database, zone }: { database: Database; zone: string },
): Promise<object> {
  const [named, items, attempts, regrades] = await Promise.all([
    database.assignmentStudent.findMany({
      where: { assignmentId: assignment.id },
      select: { learnerId: true },
    }),
    database.assignmentItem.findMany({
      where: { assignmentId: assignment.id },
      orderBy: { position: 'asc' },
      select: {
        position: true,
        exception: true,
        version: { select: { content: true } },
        judgedBy: { select: { content: true } },
      },
    }),
    database.attempt.findMany({
      where: { assignmentId: assignment.id },
      orderBy: [{ learnerId: 'asc' }, { number: 'asc' }],
      include: attemptInclude,
    }),
    database.regrade.findMany({
      where: { assignmentId: assignment.id },
      orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
      omit: { classId: true, assignmentId: true },
      include: { effects: { omit: { regradeId: true } } },
    }),
  ]);
  const { classId, ...rest } = assignment;
  const settings = storedSettings(assignment.settings);
  return {
    ...rest,
    ...(assignment.isForSome && { students: named.map(({ learnerId }) => learnerId) }),
    settings,
    ...(settings.kind === 'cards' && {
      known: await knownData(classId, { ...assignment, settings }, students, { database, zone }),
    }),
    items: items.map(({ position, exception, version, judgedBy }) => ({
      position,
      item: version.content,
      /** The item as answers are judged by it since a regrade. */
      judgedBy: judgedBy?.content ?? null,
      exception,
    })),
    regrades,
    attempts: attempts.map(attemptData),
  };
}

async function knownData(
  classId: string,
  { id, settings, publishedAt, createdAt }: Assignment & { settings: CardsSettings },
  students: readonly { learnerId: string }[],
  { database, zone }: { database: Database; zone: string },
): Promise<object[]> {
  const since =
    settings.opens === null ? (publishedAt ?? createdAt) : instantOf(settings.opens, zone);
  const ofClass = { enrolments: { some: { classId } } };
  const known = await cardsKnown(ofClass, [{ id, settings, since }], database);
  return students.map(({ learnerId }) => ({ learnerId, cards: known(learnerId, id) }));
}

function attemptData({ items, assignmentId: _, seed: _seed, ...attempt }: StoredAttempt): object {
  return { ...attempt, questions: items.map(questionData) };
}

function questionData(question: StoredQuestion): object {
  const { position, version, countedResponseId, flaggedAt, marks, responses } = question;
  const item = storedItem(version.content);
  const presented = presentItem(item, storedArrangement(question.arrangement));
  const words = (answer: Answer | null): AnswerWords | null =>
    answer && answerWords(presented, answer);
  return {
    position,
    item: version.itemId,
    presented,
    flaggedAt,
    marks,
    responses: responses.map((response) => ({
      ...response,
      counts: response.id === countedResponseId,
      words: words(parseAnswer(item.type, response.answer)),
    })),
  };
}
