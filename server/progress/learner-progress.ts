import 'server-only';
import { z } from 'zod';
import { type TopicAccuracy, topicAccuracy } from '@/domain/analysis/topic-accuracy';
import { type Calibration, calibration } from '@/domain/assessment/calibration';
import { done } from '@/domain/result';
import { type AttemptSummary, attemptsOf } from '../attempts/attempts-of';
import { documents } from '../documents/library';
import { learnerZone, zoneSchema } from '../study/learner-zone';
import { type StudyCounts, studyCounts } from '../study/study-counts';
import { openUseCase } from '../use-case';
import { countedAnswers } from './counted-answers';

/** How a learner stands with one document. */
export interface DocumentProgress {
  slug: string;
  title: string;
  /** In the order of the document's topics, with their names. */
  topics: (TopicAccuracy & { name: string })[];
  study: StudyCounts;
}

/** How a learner stands. */
export interface LearnerProgress {
  /** The IANA zone in which days and times of the learner are told. */
  zone: string;
  /** Newest first, at most 50. */
  attempts: AttemptSummary[];
  /** Over every scored answer that was given with a sureness. */
  calibration: Calibration;
  /** Answers that count and have points. */
  scored: number;
  documents: DocumentProgress[];
}

/** Returns how the asker stands; without a session, with nothing done yet. */
export const learnerProgress = openUseCase({
  input: z.strictObject({ zone: zoneSchema.optional() }),
  async run(input, asker, world) {
    const { learnerId } = asker;
    const [zone, attempts, answers, all] = await Promise.all([
      input.zone ?? learnerZone(world.database, learnerId),
      learnerId === null ? [] : attemptsOf(learnerId, 50, world.database),
      learnerId === null ? [] : countedAnswers(learnerId, world.database),
      documents(),
    ]);
    const progress: DocumentProgress[] = [];
    for (const { record } of all) {
      const study = await studyCounts({ document: record.slug, zone, days: 7 }, asker, world);
      if (!study.ok) throw new Error(`No counts for the document ${record.slug}`);
      const rows = topicAccuracy(
        record.topics.map(({ id }) => id),
        answers.filter(({ document }) => document === record.slug),
      );
      progress.push({
        slug: record.slug,
        title: record.title,
        topics: rows.map((row, index) => ({
          ...row,
          name: record.topics[index]?.name ?? row.topic,
        })),
        study: study.value,
      });
    }
    return done<LearnerProgress>({
      zone,
      attempts,
      calibration: calibration(
        answers.flatMap(({ confidence, points }) =>
          confidence === null ? [] : { confidence, points },
        ),
      ),
      scored: answers.length,
      documents: progress,
    });
  },
});
