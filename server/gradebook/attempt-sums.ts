import 'server-only';
import type { Database } from '../database/client';
import { Prisma } from '../database/generated/client';

/** An attempt at an assignment with what its items come to, as `attemptStanding` would sum them. */
export interface AttemptSum {
  id: string;
  assignmentId: string;
  learnerId: string;
  startedAt: Date;
  finishedAt: Date | null;
  finishedBy: string | null;
  keyShownAt: Date | null;
  /** Points earned; what is unanswered has none. */
  points: number;
  /** Items that have a score, those unanswered among them. */
  outOf: number;
  /** Answers that wait for the teacher. */
  toMark: number;
  /** Whether nothing counts but late answers that nobody has decided on. */
  awaitsDecision: boolean;
}

/**
 * Returns the attempts at the assignments handed out in a class, of one student or of all, first to last.
 * What an item comes to is `scoredItem` of the attempts' room said in SQL, so that the database sums them
 * and the time grows with the attempts alone; a test holds the two against each other.
 */
export async function attemptSums(
  { classId, learnerId }: { classId: string; learnerId?: string },
  database: Database,
): Promise<AttemptSum[]> {
  const ofLearner =
    learnerId === undefined ? Prisma.empty : Prisma.sql`AND attempt."learnerId" = ${learnerId}`;
  return database.$queryRaw<AttemptSum[]>`
    WITH attempt AS (
      SELECT attempt.*
      FROM "Attempt" attempt
      JOIN "Assignment" assignment ON assignment.id = attempt."assignmentId"
      WHERE assignment."classId" = ${classId}
        AND assignment."publishedAt" IS NOT NULL
        AND assignment."withdrawnAt" IS NULL
        AND attempt."learnerId" IS NOT NULL
        ${ofLearner}
    ),
    item AS (
      SELECT item.id, item."attemptId", item.exception, item."countedResponseId", response.points
      FROM "AttemptItem" item
      JOIN attempt ON attempt.id = item."attemptId"
      LEFT JOIN "Response" response ON response.id = item."countedResponseId"
    ),
    -- The newest mark that was released; it says something only of the response that counts.
    mark AS (
      SELECT DISTINCT ON (mark."attemptItemId")
        mark."attemptItemId", mark."responseId", mark.points
      FROM "Mark" mark
      JOIN item ON item.id = mark."attemptItemId"
      WHERE mark."releasedAt" IS NOT NULL
      ORDER BY mark."attemptItemId", mark.sequence DESC
    ),
    -- The newest self-check of an answer that has no points of its own.
    self_check AS (
      SELECT DISTINCT ON (self_check."responseId") self_check."responseId", self_check.points
      FROM "SelfCheck" self_check
      JOIN item ON item."countedResponseId" = self_check."responseId" AND item.points IS NULL
      ORDER BY self_check."responseId", self_check."checkedAt" DESC, self_check.counter DESC
    ),
    scored AS (
      SELECT
        item."attemptId",
        item.exception IS DISTINCT FROM 'left-out' AS is_scored,
        item."countedResponseId" IS NOT NULL OR mark."attemptItemId" IS NOT NULL AS is_answered,
        CASE
          WHEN item.exception = 'full-marks' THEN 1
          ELSE coalesce(mark.points, item.points, self_check.points)
        END AS points
      FROM item
      LEFT JOIN mark
        ON mark."attemptItemId" = item.id
        AND mark."responseId" IS NOT DISTINCT FROM item."countedResponseId"
      LEFT JOIN self_check ON self_check."responseId" = item."countedResponseId"
    ),
    summed AS (
      SELECT
        "attemptId",
        coalesce(sum(points) FILTER (WHERE is_scored), 0)::float8 AS points,
        count(*) FILTER (WHERE is_scored)::int AS scored,
        count(*) FILTER (WHERE is_scored AND is_answered AND points IS NULL)::int AS to_mark,
        count(*) FILTER (WHERE is_answered)::int AS answered
      FROM scored
      GROUP BY "attemptId"
    )
    SELECT
      attempt.id,
      attempt."assignmentId",
      attempt."learnerId",
      attempt."startedAt",
      attempt."finishedAt",
      attempt."finishedBy",
      attempt."keyShownAt",
      coalesce(summed.points, 0)::float8 AS points,
      coalesce(summed.scored - summed.to_mark, 0)::int AS "outOf",
      coalesce(summed.to_mark, 0)::int AS "toMark",
      coalesce(summed.answered, 0) = 0
        AND EXISTS (
          SELECT FROM "AttemptItem" item
          JOIN "Response" response ON response."attemptItemId" = item.id
          WHERE item."attemptId" = attempt.id AND response."lateBy" IS NOT NULL
        )
        AND NOT EXISTS (
          SELECT FROM "LateDecision" decision WHERE decision."attemptId" = attempt.id
        ) AS "awaitsDecision"
    FROM attempt
    LEFT JOIN summed ON summed."attemptId" = attempt.id
    ORDER BY attempt.number, attempt."startedAt", attempt.id
  `;
}
