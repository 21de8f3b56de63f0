import 'server-only';
import { type AttemptScore, attemptScore, isMissed } from '@/domain/assessment/attempt-score';
import { type Calibration, calibration } from '@/domain/assessment/calibration';
import { selfCheckPoints } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import type { Asker, World } from '../use-case';
import {
  type AnsweredQuestion,
  type AttemptView,
  attemptView,
  type OpenQuestion,
} from './attempt-view';

/** A question with its points: 0 to 1, null while it has none. */
export type ResultQuestion = (AnsweredQuestion | OpenQuestion) & {
  points: number | null;
  missed: boolean;
};

/** How an attempt went, finished or not. */
export interface AttemptResult {
  attempt: Omit<AttemptView, 'questions'>;
  score: AttemptScore;
  calibration: Calibration;
  /** In the order asked. */
  questions: ResultQuestion[];
}

/**
 * Returns how a self-test went; "not-found" for one that is somebody else's. What may be told of an
 * attempt at an assignment is another question.
 */
export async function attemptResult(
  raw: unknown,
  asker: Asker,
  world?: World,
): Promise<Result<AttemptResult>> {
  const view = await attemptView(raw, asker, world);
  if (!view.ok) return view;
  if (view.value.assigned !== null) return refused('not-found');
  const { questions: asked, ...attempt } = view.value;
  const questions = asked.flatMap((question): ResultQuestion[] => {
    // Of a self-test, every answer has its verdict.
    if (question.state === 'kept') return [];
    const points = pointsOf(question);
    const missed = isMissed({ answered: question.state === 'answered', points });
    return [{ ...question, points, missed }];
  });
  return done({
    attempt,
    score: attemptScore(
      questions.map(({ state, points }) => ({ answered: state === 'answered', points })),
    ),
    calibration: calibration(
      questions.flatMap((question) =>
        question.state === 'answered' && question.confidence !== null && question.points !== null
          ? { confidence: question.confidence, points: question.points }
          : [],
      ),
    ),
    questions,
  });
}

function pointsOf(question: AnsweredQuestion | OpenQuestion): number | null {
  if (question.state === 'open') return null;
  const { revealed, selfCheck } = question;
  if (revealed.type !== 'extended-response') return revealed.points;
  return selfCheck === null ? null : selfCheckPoints(revealed.rubric, selfCheck);
}
