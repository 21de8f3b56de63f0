import 'server-only';
import { type Accommodation, noAccommodation, overlaid } from '@/domain/school/accommodation';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { startHindrance } from '@/domain/school/attempt-rules';
import { closingFor, dueFor } from '@/domain/school/end-of-attempt';
import { instantOf } from '@/domain/school/wall-time';
import { storedAccommodation, storedSettings } from '../assignments/assignment-rules';
import { forLearner } from '../assignments/whom-for';
import { now } from '../clock';
import { type Database, database } from '../database/client';
import { newestChanges, type TeachersWord } from '../gradebook/stored-changes';
import { type KnownCards, knownCards } from './known-cards';
import { type StudentAttempt, studentAttempts } from './student-attempts';

/**
 * How an assignment stands for a student. "running": an attempt is under way. "open": it can be begun,
 * and nothing is handed in. "done": handed in, or all cards known. "missed": closed with nothing
 * handed in.
 */
export type DueState = 'not-open' | 'open' | 'running' | 'done' | 'missed';

/** One assignment in a student's list. */
export interface DueAssignment {
  id: string;
  title: string;
  kind: AssignmentSettings['kind'];
  class: { id: string; name: string; zone: string };
  state: DueState;
  opensAt: Date | null;
  /** With this student's own later dates. */
  dueAt: Date | null;
  closesAt: Date | null;
  /** Open or running, and the due date is over. */
  isLate: boolean;
  /** The attempt under way. */
  running: StudentAttempt | null;
  /** Finished attempts, first to last. */
  finished: StudentAttempt[];
  /** Whether another attempt can be started. */
  mayStart: boolean;
  /** The share that counts, 0 to 1; null while it is not released, or there is none. */
  share: number | null;
  /** What a teacher set in the gradebook, which goes before it. */
  word: TeachersWord;
  /** Of a flashcard assignment. */
  cards: (KnownCards & { document: string }) | null;
}

interface Place {
  database: Database;
  now: Date;
}

/**
 * Returns what is assigned to a student in all classes, or in one: first what is to be done, soonest
 * due first, then what opens later, then what is done or missed, newest first.
 */
export async function dueOf(
  learnerId: string,
  { classId, world }: { classId?: string; world?: Place } = {},
): Promise<DueAssignment[]> {
  const place = world ?? { database: await database(), now: now() };
  const assignments = await place.database.assignment.findMany({
    where: {
      publishedAt: { not: null },
      withdrawnAt: null,
      ...forLearner(learnerId),
      class: { archivedAt: null, enrolments: { some: { learnerId, leftAt: null } } },
      ...(classId !== undefined && { classId }),
    },
    include: {
      class: { select: { id: true, name: true, zone: true } },
      accommodations: { where: { learnerId } },
    },
  });
  if (assignments.length === 0) return [];
  const forAll = await place.database.accommodation.findMany({
    where: {
      learnerId,
      assignmentId: null,
      classId: { in: [...new Set(assignments.map((one) => one.classId))] },
    },
  });
  const [attempts, words] = await Promise.all([
    studentAttempts(
      learnerId,
      assignments.map(({ id }) => id),
      place,
    ),
    newestChanges({ learnerId }, place.database),
  ]);
  const due = await Promise.all(
    assignments.map(async (assignment): Promise<DueAssignment> => {
      const settings = storedSettings(assignment.settings);
      const own = [
        ...forAll.filter((one) => one.classId === assignment.classId),
        ...assignment.accommodations,
      ]
        .map((one) => storedAccommodation(one.granted))
        .reduce(overlaid, noAccommodation);
      const made = attempts.get(assignment.id) ?? { attempts: [], share: null };
      const cards =
        settings.kind === 'quiz'
          ? null
          : await cardsOf(learnerId, settings, assignment, place.database);
      const word = words.get(`${learnerId} ${assignment.id}`)?.word ?? null;
      return { ...standing(assignment, settings, own, made, cards, place.now), word };
    }),
  );
  return due.sort(inOrder);
}

async function cardsOf(
  learnerId: string,
  settings: Extract<AssignmentSettings, { kind: 'cards' }>,
  assignment: { publishedAt: Date | null; createdAt: Date; class: { zone: string } },
  store: Database,
): Promise<DueAssignment['cards']> {
  const { zone } = assignment.class;
  const publishedAt = assignment.publishedAt ?? assignment.createdAt;
  const known = await knownCards(learnerId, { settings, zone, publishedAt }, store);
  const all = new Set(settings.cards).size;
  return { document: settings.document, known: known.size, all };
}

function standing(
  assignment: { id: string; title: string; class: DueAssignment['class'] },
  settings: AssignmentSettings,
  own: Accommodation,
  { attempts, share }: { attempts: StudentAttempt[]; share: number | null },
  cards: DueAssignment['cards'],
  at: Date,
): Omit<DueAssignment, 'word'> {
  const { id, title, class: ofClass } = assignment;
  const { zone } = ofClass;
  const instant = (wall: string | null) => (wall === null ? null : instantOf(wall, zone));
  const opensAt = instant(settings.opens);
  const dueAt = instant(dueFor(settings, own));
  const closesAt = instant(closingFor(settings, own));
  const running = attempts.find(({ finishedAt }) => finishedAt === null) ?? null;
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  const isDone = cards === null ? finished.length > 0 : cards.known === cards.all;
  const state: DueState =
    running !== null
      ? 'running'
      : isDone
        ? 'done'
        : opensAt !== null && at < opensAt
          ? 'not-open'
          : closesAt !== null && at >= closesAt
            ? 'missed'
            : 'open';
  const mayStart =
    settings.kind === 'quiz' &&
    running === null &&
    startHindrance(settings, own, { zone, now: at, used: attempts.length }) === null;
  const isLate = (state === 'open' || state === 'running') && dueAt !== null && at >= dueAt;
  return {
    id,
    title,
    kind: settings.kind,
    class: ofClass,
    state,
    opensAt,
    dueAt,
    closesAt,
    isLate,
    running,
    finished,
    mayStart,
    share,
    cards,
  };
}

const rank: Record<DueState, number> = { running: 0, open: 0, 'not-open': 1, missed: 2, done: 2 };

function inOrder(a: DueAssignment, b: DueAssignment): number {
  const byState = rank[a.state] - rank[b.state];
  if (byState !== 0) return byState;
  const time = (one: DueAssignment): number => {
    if (rank[one.state] === 1) return one.opensAt?.getTime() ?? 0;
    const last = one.finished.at(-1)?.finishedAt ?? one.closesAt ?? one.dueAt;
    if (rank[one.state] === 2) return -(last?.getTime() ?? 0);
    // Without a due date, it is the running attempt or the closing that presses.
    const presses = [one.running?.endsAt, one.dueAt, one.closesAt].filter((at) => at != null);
    return Math.min(...presses.map((at) => at.getTime()));
  };
  return time(a) - time(b) || (a.title < b.title ? -1 : 1);
}
