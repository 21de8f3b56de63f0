import 'server-only';
import { z } from 'zod';
import { done, refused } from '@/domain/result';
import { isDue } from '@/domain/study/queue';
import type { CardStage } from '@/domain/study/schedule';
import { dayAfter } from '@/domain/study/study-day';
import { documentBySlug } from '../documents/library';
import { openUseCase } from '../use-case';
import { deckOf } from './deck';
import { learnerSettings } from './learner-settings';
import { learnerZone, zoneSchema } from './learner-zone';
import { type StudyPosition, studyPosition } from './study-position';

/** How a learner's cards of one document stand. */
export interface StudyCounts {
  /** Reviews that today's limit still lets in, cards missed in a quiz among them. */
  due: number;
  /** New cards that today's limit still lets in. */
  newToday: number;
  learning: number;
  /** When the next card falls due; null when there is one to study now. */
  nextDueAt: Date | null;
  /** How many cards have come how far. */
  byState: Record<CardStage, number>;
  /** Reviews that fall due on each study day, today (with all overdue) first. */
  forecast: { day: string; reviews: number }[];
}

function forecastOf({ states, moment }: StudyPosition, days: number): StudyCounts['forecast'] {
  const known = [...states.values()];
  return Array.from({ length: days }, (_, ahead) => {
    const day = dayAfter(moment.today, ahead);
    const falls = known.filter((state) =>
      ahead === 0 ? state.dueDay === null || isDue(state, moment) : state.dueDay === day,
    );
    return { day, reviews: falls.length };
  });
}

function byState({ states }: StudyPosition, cards: Iterable<string>): StudyCounts['byState'] {
  const counts = { new: 0, learning: 0, review: 0, relearning: 0 };
  for (const id of cards) counts[states.get(id)?.state ?? 'new'] += 1;
  return counts;
}

/**
 * Returns how the asker's cards of a document stand, and the reviews of the next `days` study days.
 * Without a session every card is new.
 */
export const studyCounts = openUseCase({
  input: z.strictObject({
    document: z.string().max(200),
    zone: zoneSchema.optional(),
    days: z.int().min(1).max(60).default(7),
  }),
  async run(input, { learnerId }, { database, now }) {
    const document = await documentBySlug(input.document);
    if (document === null) return refused<StudyCounts>('not-found');
    const settings = await learnerSettings(database, learnerId);
    const zone = input.zone ?? (await learnerZone(database, learnerId));
    const position = await studyPosition(database, { learnerId, document, settings, zone, now });
    const { counts, nextDueAt } = position.queue;
    return done<StudyCounts>({
      due: counts.due,
      newToday: counts.new,
      learning: counts.learning,
      nextDueAt,
      byState: byState(position, deckOf(document).keys()),
      forecast: forecastOf(position, input.days),
    });
  },
});
