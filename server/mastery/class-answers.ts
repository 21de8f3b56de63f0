import 'server-only';
import { z } from 'zod';
import type { AnswerGroup, Basis } from '@/domain/analysis/class-progress';
import { confidences } from '@/domain/assessment/confidence';
import type { Database } from '../database/client';
import { Prisma } from '../database/generated/client';

/**
 * The answers by which a class is judged, as SQL: of each student on the roster and each assignment the
 * first attempt that is over, made before anything of its key was shown; with the points that
 * `scoredItem` gives them. Items that a regrade left out, or gave to everybody, say nothing of a class.
 * Counted by the database, since a term of a large class is a hundred thousand answers.
 */
function judgedAnswers(classId: string): Prisma.Sql {
  return Prisma.sql`
    judged AS (
      SELECT DISTINCT ON (attempt."assignmentId", attempt."learnerId") attempt.id, attempt."learnerId"
      FROM "Attempt" attempt
      JOIN "Assignment" assignment ON assignment.id = attempt."assignmentId"
      JOIN "Enrolment" enrolment ON enrolment."classId" = assignment."classId"
        AND enrolment."learnerId" = attempt."learnerId" AND enrolment."leftAt" IS NULL
      WHERE assignment."classId" = ${classId} AND attempt."finishedAt" IS NOT NULL
      ORDER BY attempt."assignmentId", attempt."learnerId", attempt.number
    ),
    answer AS (
      SELECT judged."learnerId" AS learner,
        coalesce(item."judgedByHash", item."versionHash") AS version,
        response.confidence, response.answer, item.arrangement,
        coalesce(mark.points, response.points) AS points
      FROM judged
      JOIN "AttemptItem" item ON item."attemptId" = judged.id AND item.exception IS NULL
      LEFT JOIN "Response" response ON response.id = item."countedResponseId"
      LEFT JOIN LATERAL (
        SELECT newest.points, newest."responseId" FROM "Mark" newest
        WHERE newest."attemptItemId" = item.id AND newest."releasedAt" IS NOT NULL
        ORDER BY newest.sequence DESC LIMIT 1
      ) mark ON mark."responseId" IS NOT DISTINCT FROM item."countedResponseId"
      WHERE coalesce(mark.points, response.points) IS NOT NULL
    )`;
}

const groupsSchema = z.array(
  z.object({
    version: z.string(),
    confidence: z.enum(confidences).nullable(),
    answers: z.int(),
    points: z.number(),
    wrong: z.int(),
  }),
);

/** Returns the answers by which a class is judged, counted by version and sureness. */
export async function classAnswers(classId: string, database: Database): Promise<AnswerGroup[]> {
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId)}
    SELECT version, confidence, count(*)::int AS answers, sum(points)::float8 AS points,
      count(*) FILTER (WHERE points < 0.5)::int AS wrong
    FROM answer GROUP BY version, confidence`;
  return groupsSchema.parse(rows);
}

/** Below this share of the points a student needs something again. Our choice. */
const enough = 0.6;

/** A version with one of what it rests on. */
type Resting = readonly [version: string, basis: Basis];

function resting(pairs: readonly Resting[]): Prisma.Sql {
  const versions = pairs.map(([version]) => version);
  const bases = pairs.map(([, basis]) => basis);
  return Prisma.sql`unnest(${versions}::text[], ${bases}::text[]) AS rests(version, basis)`;
}

const countsSchema = z.array(z.object({ basis: z.string(), students: z.int() }));

/** Returns how many students earned less than six tenths of the points on each basis. */
export async function weakCounts(
  classId: string,
  pairs: readonly Resting[],
  database: Database,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId)}, weak AS (
      SELECT rests.basis, answer.learner FROM answer JOIN ${resting(pairs)}
        ON rests.version = answer.version
      GROUP BY rests.basis, answer.learner HAVING avg(answer.points) < ${enough}
    )
    SELECT basis, count(*)::int AS students FROM weak GROUP BY basis`;
  return new Map(countsSchema.parse(rows).map(({ basis, students }) => [basis, students]));
}

const learnersSchema = z.array(z.object({ learner: z.string() }));

/** Returns the students who earned less than six tenths of the points on what rests on these versions. */
export async function weakStudents(
  classId: string,
  versions: readonly string[],
  database: Database,
): Promise<string[]> {
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId)}
    SELECT learner FROM answer WHERE version = ANY(${[...versions]}::text[])
    GROUP BY learner HAVING avg(points) < ${enough} ORDER BY learner`;
  return learnersSchema.parse(rows).map(({ learner }) => learner);
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
  database: Database,
): Promise<z.output<typeof missedSchema>> {
  const rows = await database.$queryRaw`
    WITH ${judgedAnswers(classId)}
    SELECT version, answer, arrangement, points FROM answer
    WHERE version = ANY(${[...versions]}::text[]) AND points < 1 AND answer IS NOT NULL`;
  return missedSchema.parse(rows);
}
