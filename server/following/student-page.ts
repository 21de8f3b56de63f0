import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import { type StudentState, stateOfAttempts, stateOfCards } from '@/domain/analysis/student-state';
import { countedShare } from '@/domain/assessment/assignment-score';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { CardStage } from '@/domain/study/schedule';
import { storedSettings } from '../assignments/assignment-rules';
import { forLearner } from '../assignments/whom-for';
import { storedItem } from '../attempts/stored-item';
import { classUseCase } from '../classes/class-use-case';
import { placeOf } from '../classes/student-on-roster';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { deckOf } from '../study/deck';
import { type AssignmentTime, assignmentTime } from './assignment-time';
import { cardsKnown } from './cards-known';
import { classClock } from './class-clock';
import { type FollowedAttempt, followedAttempts } from './followed-attempts';
import { grantedIn } from './granted-in';
import { type DocumentTopics, topicResults } from './topic-results';

/** An attempt as the student's page lists it. */
export type ListedAttempt = Omit<FollowedAttempt, 'items' | 'learnerId' | 'assignmentId'>;

/** One assignment of a student. */
export interface StudentAssignment extends AssignmentTime {
  id: string;
  title: string;
  state: AssignmentTime['state'];
  standing: StudentState;
  isOverdue: boolean;
  attempts: ListedAttempt[];
  /** The share that counts of a quiz, 0 to 1; null while there is none. */
  share: number | null;
  /** Of a flashcard assignment. */
  cards: { known: number; all: number } | null;
}

/** How far a student's cards of one document have come. */
export interface DocumentCards {
  document: string;
  title: string;
  byState: Record<CardStage, number>;
}

/** A student of a class, as its teachers see what was done for the class. */
export interface StudentPage {
  class: { id: string; name: string; zone: string };
  learnerId: string;
  name: string;
  number: string | null;
  joinedAt: Date | null;
  hasLeft: boolean;
  /** Everything handed out, newest first; `dueAt` and `closesAt` are the student's own. */
  assignments: StudentAssignment[];
  /** Over every answer that counts in an attempt that is over. */
  topics: DocumentTopics[];
  /** Cards of the documents that the class works on. */
  cards: DocumentCards[];
}

/**
 * A student's page: attempts at the class's assignments, accuracy by topic, and cards of the documents
 * that the class works on. What students do on their own, or for another class, is not shown.
 */
export const studentPage = classUseCase({
  action: 'results.see',
  input: z.object({ learner: z.string().min(1).max(100) }),
  async run(input, member, { database, now }): Promise<Result<StudentPage>> {
    const { classId, learner: learnerId } = input;
    const { id, name: className, zone } = member.class;
    const place = await placeOf(classId, learnerId, database);
    if (place === null) return refused('not-found');
    const clock = classClock(zone, now);
    const [assignments, granted] = await Promise.all([
      publishedIn(classId, learnerId, database),
      grantedIn({ classId, learnerId }, database),
    ]);
    const settings = new Map(assignments.map((one) => [one.id, one.settings]));
    const quiz = (assignment: string) => {
      const its = settings.get(assignment);
      return its?.kind === 'quiz' ? its : null;
    };
    const [attempts, known] = await Promise.all([
      followedAttempts({ learnerId, assignment: { classId } }, quiz, {
        zone,
        clock,
        granted,
        database,
      }),
      cardsKnown(
        { id: learnerId },
        assignments.flatMap(({ id, settings, publishedAt }) =>
          settings.kind === 'cards'
            ? { id, settings, since: clock.instant(settings.opens) ?? publishedAt ?? now }
            : [],
        ),
        database,
      ),
    ]);
    const byAssignment = grouped(attempts, ({ assignmentId }) => assignmentId);
    const about = await aboutItems(attempts, database);
    const { name, number, joinedAt, leftAt } = place;
    return done({
      class: { id, name: className, zone },
      learnerId,
      name,
      number,
      joinedAt,
      hasLeft: leftAt !== null,
      assignments: assignments.map((assignment): StudentAssignment => {
        const { settings } = assignment;
        const own = granted(learnerId, assignment.id);
        const made = byAssignment.get(assignment.id) ?? [];
        const dueAt = clock.dueAt(settings, own);
        const cards =
          settings.kind === 'cards'
            ? { known: known(learnerId, assignment.id), all: new Set(settings.cards).size }
            : null;
        const standing = cards
          ? stateOfCards(cards)
          : stateOfAttempts(
              made.map(({ finishedAt, late }) => ({
                isOver: finishedAt !== null,
                isLate: late !== null,
              })),
            );
        const isOpen = standing === 'not-started' || standing === 'working';
        const shares = made
          .filter(({ finishedAt }) => finishedAt !== null)
          .map(({ counts }) => counts?.share ?? null);
        return {
          ...assignmentTime(assignment, settings, clock),
          id: assignment.id,
          title: assignment.title,
          dueAt,
          closesAt: clock.closesAt(settings, own),
          standing,
          isOverdue: isOpen && dueAt !== null && dueAt <= now,
          attempts: made.map(({ items: _, learnerId: _who, assignmentId: _what, ...rest }) => rest),
          share: settings.kind === 'quiz' ? countedShare(shares, settings.counts) : null,
          cards,
        };
      }),
      topics: await topicResults(
        attempts
          .filter(({ finishedAt }) => finishedAt !== null)
          .flatMap(({ items }) =>
            items.flatMap(({ versionHash, points, isScored }) => {
              const its = about.get(versionHash);
              return its === undefined || points === null || !isScored ? [] : [{ ...its, points }];
            }),
          ),
      ),
      cards: await cardsOf(learnerId, documentsOf(assignments, about), database),
    });
  },
});

async function publishedIn(classId: string, learnerId: string, database: Database) {
  const found = await database.assignment.findMany({
    where: { classId, publishedAt: { not: null }, ...forLearner(learnerId) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
  });
  return found.map((one) => ({ ...one, settings: storedSettings(one.settings) }));
}

type About = ReadonlyMap<string, { document: string; topic: string }>;

async function aboutItems(
  attempts: readonly FollowedAttempt[],
  database: Database,
): Promise<About> {
  const hashes = new Set(
    attempts.flatMap(({ items }) => items.map(({ versionHash }) => versionHash)),
  );
  const versions = await database.itemVersion.findMany({
    where: { hash: { in: [...hashes] } },
    select: { hash: true, content: true },
  });
  return new Map(
    versions.map(({ hash, content }) => {
      const { document, topic } = storedItem(content);
      return [hash, { document, topic }];
    }),
  );
}

function documentsOf(
  assignments: readonly { settings: AssignmentSettings }[],
  about: About,
): string[] {
  const chosen = assignments.flatMap(({ settings }) => {
    if (settings.kind === 'cards') return [settings.document];
    return settings.choice.by === 'draw' ? settings.choice.documents : [];
  });
  return [...new Set([...chosen, ...[...about.values()].map(({ document }) => document)])].sort();
}

async function cardsOf(
  learnerId: string,
  documents: readonly string[],
  database: Database,
): Promise<DocumentCards[]> {
  const stored = await database.cardState.findMany({
    where: { learnerId, document: { in: [...documents] } },
    select: { document: true, cardId: true, state: true },
  });
  const state = new Map(stored.map((card) => [`${card.document} ${card.cardId}`, card.state]));
  const found: DocumentCards[] = [];
  for (const slug of documents) {
    const document = await documentBySlug(slug);
    if (document === null) continue;
    const byState = { new: 0, learning: 0, review: 0, relearning: 0 };
    for (const id of deckOf(document).keys()) {
      byState[stageOf(state.get(`${slug} ${id}`))] += 1;
    }
    found.push({ document: slug, title: document.record.title, byState });
  }
  return found;
}

function stageOf(state: string | undefined): CardStage {
  return state === 'learning' || state === 'review' || state === 'relearning' ? state : 'new';
}
