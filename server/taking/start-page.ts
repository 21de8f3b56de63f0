import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { type Accommodation, noAccommodation } from '@/domain/school/accommodation';
import type { AssignmentSettings, QuizSettings } from '@/domain/school/assignment-settings';
import {
  attemptsFor,
  firstAnswerCounts,
  type StartHindrance,
  startHindrance,
} from '@/domain/school/attempt-rules';
import { type AttemptEnd, closingFor, dueFor, endOfAttempt } from '@/domain/school/end-of-attempt';
import { instantOf } from '@/domain/school/wall-time';
import type { AssignmentRules } from '../assignments/assignment-rules';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { newestChanges, type TeachersWord } from '../gradebook/stored-changes';
import { learnerUseCase, type World } from '../use-case';
import { knownCards } from './known-cards';
import { type StudentAttempt, studentAttempts } from './student-attempts';
import { takenAssignment } from './taken-assignment';

/** What stands at the head of every start page. */
interface Head {
  id: string;
  title: string;
  class: { id: string; name: string; zone: string; isArchived: boolean };
  opensAt: Date | null;
  /** With the student's own later dates. */
  dueAt: Date | null;
  closesAt: Date | null;
  now: Date;
  /** What a teacher has said of the grade, and why: it counts in place of what the attempts come to. */
  graded: { word: NonNullable<TeachersWord>; reason: string } | null;
}

/** The start page of an assigned quiz. */
export interface QuizStart extends Head {
  kind: 'quiz';
  questions: number;
  /** Titles of the documents it asks about. */
  documents: { slug: string; title: string }[];
  /** When an attempt that is started now, or that runs, ends. */
  end: AttemptEnd;
  attempts: StudentAttempt[];
  running: StudentAttempt | null;
  /** How many attempts there are in all; null for as many as one likes. */
  all: number | null;
  /** Those of `all` that are the student's own on top. */
  extra: number;
  /** The share that counts, as far as scores are released. */
  share: number | null;
  hindrance: StartHindrance | { because: 'class' } | null;
  /** Whether the first answer to a question counts; otherwise it may be changed. */
  firstCounts: boolean;
  rules: Pick<
    QuizSettings,
    | 'counts'
    | 'late'
    | 'offline'
    | 'closing'
    | 'navigation'
    | 'confidence'
    | 'showScore'
    | 'showKey'
    | 'showExplanations'
  > & { password: boolean; timeFactor: number };
  /** What the student was granted beside the time: of the class what holds otherwise, null where it is the same. */
  own: { noTimeLimit: boolean; classDueAt: Date | null; classClosesAt: Date | null };
}

/** The start page of assigned flashcards. */
export interface CardsStart extends Head {
  kind: 'cards';
  document: { slug: string; title: string };
  known: number;
  all: number;
}

export type StartPage = QuizStart | CardsStart;

/** Returns what a student sees of an assignment before and after taking it. */
export const startPage = learnerUseCase({
  input: z.object({ assignment: z.uuid() }),
  async run(input, learner, world): Promise<Result<StartPage>> {
    const taken = await takenAssignment(input.assignment, learner, world.database);
    if (!taken.ok) return taken;
    const head = {
      ...headOf(taken.value, world.now),
      graded: await gradedByTeacher(taken.value, learner.learnerId, world.database),
    };
    const { settings } = taken.value;
    if (settings.kind === 'quiz') {
      return done(await quizStart(head, taken.value, settings, learner.learnerId, world));
    }
    const document = await documentBySlug(settings.document);
    if (document === null) return refused('not-found');
    const { assignment, zone } = taken.value;
    const publishedAt = assignment.publishedAt ?? assignment.createdAt;
    const rules = { settings, zone, publishedAt };
    const known = await knownCards(learner.learnerId, rules, world.database);
    return done({
      ...head,
      kind: 'cards',
      document: { slug: document.record.slug, title: document.record.title },
      known: known.size,
      all: new Set(settings.cards).size,
    });
  },
});

function headOf(
  { assignment, settings, ...taken }: AssignmentRules,
  now: Date,
): Omit<Head, 'graded'> {
  const { zone, accommodation } = taken;
  const instant = (wall: string | null) => (wall === null ? null : instantOf(wall, zone));
  return {
    id: assignment.id,
    title: assignment.title,
    class: { ...taken.class, zone },
    opensAt: instant(settings.opens),
    dueAt: instant(dueFor(settings, accommodation)),
    closesAt: instant(closingFor(settings, accommodation)),
    now,
  };
}

async function gradedByTeacher(
  { assignment, class: { id: classId } }: AssignmentRules,
  learnerId: string,
  database: Database,
): Promise<Head['graded']> {
  const changes = await newestChanges(
    { classId, learnerId, assignmentId: assignment.id },
    database,
  );
  const [change] = changes.values();
  return change?.word ? { word: change.word, reason: change.reason } : null;
}

async function quizStart(
  head: Head,
  { assignment, zone, accommodation, class: ofClass }: AssignmentRules,
  settings: QuizSettings,
  learnerId: string,
  { database, now }: World,
): Promise<QuizStart> {
  const [made, items] = await Promise.all([
    studentAttempts(learnerId, [assignment.id], { database, now }),
    database.assignmentItem.findMany({
      where: { assignmentId: assignment.id },
      select: { version: { select: { document: true } } },
    }),
  ]);
  const { attempts, share } = made.get(assignment.id) ?? { attempts: [], share: null };
  const running = attempts.find(({ finishedAt }) => finishedAt === null) ?? null;
  const slugs = [...new Set(items.map(({ version }) => version.document))];
  const documents = await Promise.all(slugs.map((slug) => documentBySlug(slug)));
  const standing = { zone, now, used: attempts.length };
  return {
    ...head,
    kind: 'quiz',
    questions: questionsOf(settings, items.length),
    documents: documents.flatMap((document) =>
      document ? [{ slug: document.record.slug, title: document.record.title }] : [],
    ),
    end: endOfAttempt(settings, accommodation, running?.startedAt ?? now, zone),
    attempts,
    running,
    all: attemptsFor(settings, accommodation),
    extra: settings.attempts === null ? 0 : accommodation.extraAttempts,
    share,
    hindrance: ofClass.isArchived
      ? { because: 'class' }
      : startHindrance(settings, accommodation, standing),
    firstCounts: firstAnswerCounts(settings),
    rules: {
      counts: settings.counts,
      late: settings.late,
      offline: settings.offline,
      closing: settings.closing,
      navigation: settings.navigation,
      confidence: settings.confidence,
      showScore: settings.showScore,
      showKey: settings.showKey,
      showExplanations: settings.showExplanations,
      password: settings.password !== null,
      timeFactor: accommodation.timeFactor,
    },
    own: ownDates(settings, accommodation, zone),
  };
}

function ownDates(settings: QuizSettings, own: Accommodation, zone: string): QuizStart['own'] {
  const otherThan = (wall: string | null, ofClass: string | null) =>
    ofClass === null || wall === ofClass ? null : instantOf(ofClass, zone);
  return {
    noTimeLimit: own.noTimeLimit && settings.timeLimitMinutes !== null,
    classDueAt: otherThan(dueFor(settings, own), settings.due),
    classClosesAt: otherThan(closingFor(settings, own), closingFor(settings, noAccommodation)),
  };
}

function questionsOf({ choice }: Extract<AssignmentSettings, { kind: 'quiz' }>, pool: number) {
  return choice.by === 'draw' && choice.items === 'each' ? Math.min(choice.count, pool) : pool;
}
