import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import { siblingsOf } from '@/domain/study/cards';
import { newCardLimit } from '@/domain/study/new-card-limit';
import {
  type Candidate,
  type QueueMoment,
  type StudyQueue,
  studyQueue,
} from '@/domain/study/queue';
import type { CardState, StudySettings } from '@/domain/study/schedule';
import { studyDay } from '@/domain/study/study-day';
import type { Database } from '../database/client';
import { assignedCards } from '../taking/assigned-cards';
import { deckOf } from './deck';
import { storedState } from './stored-card';

/** Whose cards of which document, when and where. */
export interface StudyQuestion {
  learnerId: string | null;
  document: SourceDocument;
  settings: StudySettings;
  zone: string;
  now: Date;
}

/** Where a learner stands with a document. */
export interface StudyPosition {
  moment: QueueMoment;
  /** States of the cards that have one. */
  states: ReadonlyMap<string, CardState>;
  queue: StudyQueue;
}

async function statesOf(
  database: Database,
  learnerId: string,
  document: string,
): Promise<Map<string, CardState>> {
  const rows = await database.cardState.findMany({ where: { learnerId, document } });
  return new Map(rows.map((row) => [row.cardId, storedState(row)]));
}

/** Returns where a learner stands: without one, every card is new. Limits count by document. */
export async function studyPosition(
  database: Database,
  { learnerId, document, settings, zone, now }: StudyQuestion,
): Promise<StudyPosition> {
  const { slug } = document.record;
  const moment = { now, zone, today: studyDay(now, zone) };
  const [states, takenToday, assigned] =
    learnerId === null
      ? [new Map<string, CardState>(), [], []]
      : await Promise.all([
          statesOf(database, learnerId, slug),
          database.reviewLog.groupBy({
            by: ['cardId'],
            where: { learnerId, document: slug, studyDay: moment.today, undo: { is: null } },
            _count: true,
          }),
          assignedCards(learnerId, slug, { database, now }),
        ]);
  // New cards come in the order of the text, those that a class is to know before the others.
  const deck = deckOf(document);
  const wanted = assigned.map(({ cards, dueAt }) => ({
    cards: cards.filter((id) => deck.has(id)),
    dueDay: dueAt && studyDay(dueAt, zone),
  }));
  const order = new Set([...wanted.flatMap(({ cards }) => cards), ...deck.keys()]);
  const candidates = [...order].map(
    (id): Candidate => ({ id, siblings: siblingsOf(id), state: states.get(id) ?? null }),
  );
  // A card whose every review is of today was met today.
  const metToday = new Set(
    takenToday
      .filter(({ cardId, _count }) => (states.get(cardId)?.repetitions ?? 0) <= _count)
      .map(({ cardId }) => cardId),
  );
  const studied = { newCards: metToday.size, reviews: takenToday.length - metToday.size };
  const isUnmet = (id: string) => !states.has(id) || metToday.has(id);
  const newCardsADay = newCardLimit(
    settings.newCardsADay,
    wanted.map(({ cards, dueDay }) => ({ unmet: cards.filter(isUnmet).length, dueDay })),
    moment.today,
  );
  const limits = { ...settings, newCardsADay };
  return { moment, states, queue: studyQueue(candidates, studied, limits, moment) };
}
