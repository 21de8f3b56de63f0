import 'server-only';
import { z } from 'zod';
import type { StudentsAnswers } from '@/domain/analysis/class-progress';
import { confidences } from '@/domain/assessment/confidence';
import type { Database } from '../database/client';
import { Prisma } from '../database/generated/client';

/**
 * The answers by which a class is judged, as SQL: of each student on the roster and each assignment the
 * first attempt that is over, made before anything of its key was shown; with the points that
 * `scoredItem` gives them. Items that a regrade left out, or gave to everybody, say nothing of a class.
 * Counted by the database, since a term of a large class is a hundred thousand answers; a student is a
 * number, their place on the roster, so that little is carried about.
 */
function judgedAnswers(classId: string, roster: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    judged AS (
      SELECT DISTINCT ON (attempt."assignmentId", attempt."learnerId") attempt.id, roster.student
      FROM "Attempt" attempt
      JOIN "Assignment" assignment ON assignment.id = attempt."assignmentId"
      JOIN unnest(${[...roster]}::text[]) WITH ORDINALITY AS roster(learner, student)
        ON roster.learner = attempt."learnerId"
      WHERE assignment."classId" = ${classId} AND attempt."finishedAt" IS NOT NULL
      ORDER BY attempt."assignmentId", attempt."learnerId", attempt.number
    ),
    released AS (
      SELECT DISTINCT ON ("attemptItemId") "attemptItemId", "responseId", points FROM "Mark"
      WHERE "classId" = ${classId} AND "releasedAt" IS NOT NULL
      ORDER BY "attemptItemId", sequence DESC
    ),
    answer AS (
      SELECT judged.student, coalesce(item."judgedByHash", item."versionHash") AS version,
        response.confidence, response.answer, item.arrangement,
        coalesce(mark.points, response.points) AS points
      FROM judged
      JOIN "AttemptItem" item ON item."attemptId" = judged.id AND item.exception IS NULL
      LEFT JOIN "Response" response ON response.id = item."countedResponseId"
      LEFT JOIN released mark ON mark."attemptItemId" = item.id
        AND mark."responseId" IS NOT DISTINCT FROM item."countedResponseId"
      WHERE coalesce(mark.points, response.points) IS NOT NULL
    )`;
}

/** Returns learner ids of the students on the roster, in an order that stays the same. */
export async function rosterOf(classId: string, database: Database): Promise<string[]> {
  const places = await database.enrolment.findMany({
    where: { classId, leftAt: null },
    orderBy: { learnerId: 'asc' },
    select: { learnerId: true },
  });
  return places.map(({ learnerId }) => learnerId);
}

const groupsSchema = z.array(
  z.object({
    version: z.string(),
    confidence: z.enum(confidences).nullable(),
    students: z.array(z.int()),
    points: z.array(z.number()),
  }),
);

/**
 * Returns the answers by which a class is judged, together by version and sureness, each with its
 * points and whose it is: a place in the roster, from 0.
 */
export async function classAnswers(
  classId: string,
  roster: readonly string[],
  database: Database,
): Promise<StudentsAnswers[]> {
  // In one pass: what a student needs again is told by the same answers. Hashes are sorted by their bytes.
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId, roster)}
    SELECT version, confidence, json_agg(student - 1) AS students, json_agg(points) AS points
    FROM answer GROUP BY version COLLATE "C", version, confidence`;
  return groupsSchema.parse(rows).map(({ points: each, ...group }) => ({
    ...group,
    each,
    answers: each.length,
    points: each.reduce((sum, points) => sum + points, 0),
    wrong: each.filter((points) => points < 0.5).length,
  }));
}

const missedSchema = z.array(
  z.object({
    version: z.string(),
    answer: z.unknown(),
    arrangement: z.unknown(),
    points: z.number(),
  }),
);

/** Returns the answers to these versions that earned less than full points. */
export async function missedAnswers(
  classId: string,
  versions: readonly string[],
  { roster, database }: { roster: readonly string[]; database: Database },
): Promise<z.output<typeof missedSchema>> {
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId, roster)}
    SELECT version, answer, arrangement, points FROM answer
    WHERE version = ANY(${[...versions]}::text[]) AND points < 1 AND answer IS NOT NULL`;
  return missedSchema.parse(rows);
}
