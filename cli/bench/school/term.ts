import { seededRandom } from '@/domain/assessment/random';
import { arrangeItem, gradeItem, type Item } from '@/items/registry';
import { frozenItemsOf } from '@/server/assignments/attempt-items';
import { makeAssignment } from '@/server/assignments/make-assignment';
import type { Database } from '@/server/database/client';
import { lexiconOf } from '@/server/documents/lexicon';
import { givenAnswer } from '../../demo/given-answer';
import { letter, letterSlug } from '../sitting';
import { granted, type NewClass, newClass } from './class-at-once';

/** A class after a term: each student has handed in each assignment. */
export interface Term extends NewClass {
  assignments: string[];
}

/** How many different answers are given to each question. */
const answersToEach = 12;

/** What is given to a question of an assignment, by students who know more and less. */
async function givenTo(item: Item, position: number) {
  const document = await letter();
  const random = seededRandom(`term/${item.id}/${position}`);
  const arrangement = arrangeItem(item, random);
  return Array.from({ length: answersToEach }, (_, turn) => {
    const ability = (turn / (answersToEach - 1)) * 3 - 1.5;
    const { answer, confidence } = givenAnswer(item, arrangement, { ability }, random);
    const { verdict, points } = gradeItem(item, arrangement, answer, lexiconOf(document));
    return { position, turn, arrangement, answer, confidence, verdict, points };
  });
}

/** Writes an attempt of every student at an assignment, in the database itself: there are very many. */
async function writeAttempts(
  database: Database,
  assignment: string,
  learnerIds: readonly string[],
): Promise<void> {
  const frozen = await frozenItemsOf(assignment, database);
  const given = await Promise.all(frozen.map(({ item }, index) => givenTo(item, index + 1)));
  const asked = JSON.stringify(given.flat());
  const now = new Date();
  await database.$transaction([
    database.$executeRaw`
        INSERT INTO "Attempt" (id, "learnerId", document, seed, "startedAt", "finishedAt",
          "assignmentId", number, "finishedBy")
        SELECT gen_random_uuid()::text, learner, ${letterSlug}, 'term', ${now}, ${now},
          ${assignment}, 1, 'student'
        FROM unnest(${[...learnerIds]}::text[]) AS learner`,
    database.$executeRaw`
        INSERT INTO "AttemptItem" (id, "attemptId", position, "versionHash", passages, arrangement)
        SELECT gen_random_uuid()::text, attempt.id, item.position, item."versionHash", '{}',
          given.arrangement
        FROM "Attempt" attempt
        JOIN "AssignmentItem" item ON item."assignmentId" = attempt."assignmentId"
        JOIN jsonb_to_recordset(${asked}::jsonb)
          AS given(position int, turn int, arrangement jsonb)
          ON given.position = item.position AND given.turn = 0
        WHERE attempt."assignmentId" = ${assignment}`,
    database.$executeRaw`
        INSERT INTO "Response" (id, "attemptItemId", "learnerId", "deviceId", counter, answer,
          confidence, "answeredAt", "receivedAt", verdict, points)
        SELECT gen_random_uuid()::text, item.id, attempt."learnerId", attempt.id, item.position,
          given.answer, given.confidence, ${now}, ${now}, given.verdict, given.points
        FROM "Attempt" attempt
        JOIN "AttemptItem" item ON item."attemptId" = attempt.id
        JOIN jsonb_to_recordset(${asked}::jsonb) AS given(position int, turn int, answer jsonb,
          confidence text, verdict text, points float8) ON given.position = item.position
          AND given.turn = abs(hashtext(attempt.id || item.position)) % ${answersToEach}
        WHERE attempt."assignmentId" = ${assignment}`,
    database.$executeRaw`
        UPDATE "AttemptItem" item SET "countedResponseId" = response.id
        FROM "Response" response, "Attempt" attempt
        WHERE response."attemptItemId" = item.id AND attempt.id = item."attemptId"
          AND attempt."assignmentId" = ${assignment}`,
  ]);
}

/** Makes a class that has taken so many assignments, as `form` says what they ask. */
export async function termOf(
  database: Database,
  { students, assignments: count }: { students: number; assignments: number },
  form: Record<string, unknown>,
): Promise<Term> {
  const made = await newClass(database, students);
  const assignments: string[] = [];
  while (assignments.length < count) {
    const title = `Assignment ${assignments.length + 1}`;
    const input = { classId: made.classId, title, act: 'publish', ...form };
    const { assignment } = granted(await makeAssignment(input, made.teacher, made.world));
    await writeAttempts(database, assignment, made.learnerIds);
    assignments.push(assignment);
  }
  return { ...made, assignments };
}
