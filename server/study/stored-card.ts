import 'server-only';
import { z } from 'zod';
import type { Review } from '@/domain/study/replay';
import { type CardState, cardStages } from '@/domain/study/schedule';
import type { CardState as CardStateRow, ReviewLog } from '../database/generated/client';

const stageSchema = z.enum(cardStages);
export const ratingSchema = z.literal([1, 2, 3, 4]);

/** Returns a stored state as the schedule knows it. */
export function storedState(row: CardStateRow): CardState {
  return {
    state: stageSchema.parse(row.state),
    dueAt: row.dueAt,
    dueDay: row.dueDay,
    stability: row.stability,
    difficulty: row.difficulty,
    step: row.step,
    repetitions: row.repetitions,
    lapses: row.lapses,
    lastReviewAt: row.lastReviewAt,
    lastStudyDay: row.lastStudyDay,
    missedBy: row.missedBy,
  };
}

/** Returns a line of the review log as replaying knows it. */
export function storedReview(row: ReviewLog): Review {
  return {
    id: row.id,
    deviceId: row.deviceId,
    counter: row.counter,
    rating: ratingSchema.parse(row.rating),
    at: row.reviewedAt,
    studyDay: row.studyDay,
    zone: row.zone,
  };
}
