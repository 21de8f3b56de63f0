import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { confidences } from '@/domain/assessment/confidence';
import { type Random, seededRandom } from '@/domain/assessment/random';
import { usualSettings } from '@/domain/school/usual-settings';
import type { Database } from '@/server/database/client';
import type { Prisma } from '@/server/database/generated/client';
import { classClock } from '@/server/following/class-clock';
import { followedAttempts, judgedAttempts } from '@/server/following/followed-attempts';
import { grantedIn } from '@/server/following/granted-in';
import { classAnswers, missedAnswers, rosterOf } from '@/server/mastery/class-answers';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import { aSchool, type School } from '../assignments/a-school';
import { shortLetter } from '../study/short-letter';
import { assign } from '../taking/taking';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const now = new Date('2026-03-10T10:00:00Z');

/** One answer in a line, so that two lists of them can be compared. */
interface Line {
  learner: string;
  version: string;
  confidence: string | null;
  points: number;
}
function sorted(lines: readonly Line[]): string[] {
  return lines
    .map(({ learner, version, confidence, points }) =>
      [learner, version, confidence, points].join(' '),
    )
    .sort();
}

/** Writes attempts at an assignment in every state that there can be, as chance has it. */
async function writeAttempts(
  database: Database,
  { classId, teacher }: School,
  { assignmentId, learnerIds }: { assignmentId: string; learnerIds: readonly string[] },
  random: Random,
): Promise<void> {
  const oneOf = <Value>(...values: [Value, ...Value[]]): Value =>
    values[random(values.length)] ?? values[0];
  const asked = await database.assignmentItem.findMany({ where: { assignmentId } });
  const attempts: Prisma.AttemptCreateManyInput[] = [];
  const items: Prisma.AttemptItemCreateManyInput[] = [];
  const responses: Prisma.ResponseCreateManyInput[] = [];
  const marks: Prisma.MarkCreateManyInput[] = [];
  const counted: { id: string; countedResponseId: string }[] = [];
  for (const learnerId of learnerIds) {
    const count = random(4);
    for (let number = 1; number <= count; number += 1) {
      const attemptId = randomUUID();
      const isOver = random(3) > 0;
      attempts.push({
        id: attemptId,
        learnerId,
        assignmentId,
        number,
        document: 'short-letter',
        seed: 'chance',
        startedAt: now,
        finishedAt: isOver ? now : null,
        finishedBy: isOver ? oneOf('student', 'paper') : null,
      });
      for (const { position, versionHash } of asked) {
        const id = randomUUID();
        items.push({
          id,
          attemptId,
          position,
          versionHash,
          judgedByHash: random(4) === 0 ? (asked[random(asked.length)]?.versionHash ?? null) : null,
          exception: oneOf(null, null, null, 'full-marks', 'left-out'),
          passages: [],
          arrangement: { options: [] },
        });
        const given = Array.from({ length: random(3) }, (_, counter) => ({
          id: randomUUID(),
          attemptItemId: id,
          learnerId,
          deviceId: id,
          counter,
          answer: { text: oneOf('one', 'two') },
          confidence: oneOf(null, ...confidences),
          answeredAt: now,
          receivedAt: now,
          verdict: 'partly',
          points: oneOf(null, 0, 0.25, 0.5, 1),
        }));
        responses.push(...given);
        const counts = given[random(3)];
        if (counts) counted.push({ id, countedResponseId: counts.id });
        const written = random(4);
        for (let sequence = 1; sequence <= written; sequence += 1) {
          marks.push({
            classId,
            attemptItemId: id,
            responseId: given[random(3)]?.id ?? null,
            sequence,
            points: oneOf(0, 0.3, 0.6, 1),
            teacherId: teacher.learnerId,
            markedAt: now,
            releasedAt: oneOf(null, now),
          });
        }
      }
    }
  }
  await database.attempt.createMany({ data: attempts });
  await database.attemptItem.createMany({ data: items });
  await database.response.createMany({ data: responses });
  await database.mark.createMany({ data: marks });
  await database.$transaction(
    counted.map(({ id, countedResponseId }) =>
      database.attemptItem.update({ where: { id }, data: { countedResponseId } }),
    ),
  );
}

/** Puts students on the roster of a class and returns their ids. */
async function moreStudents(database: Database, classId: string, count: number) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database.user.createMany({
    data: ids.map((id) => ({ id, name: id, email: `${id}@users.invalid`, role: 'student' })),
  });
  await database.enrolment.createMany({
    data: ids.map((id) => ({ classId, learnerId: id, name: id, nameKey: id, enrolledAt: now })),
  });
  return ids;
}

/** The same answers, taken together attempt by attempt as an assignment's page takes them. */
async function oneByOne(database: Database, classId: string, roster: readonly string[]) {
  const where = { assignment: { classId } };
  const followed = await followedAttempts(where, () => usualSettings({ by: 'hand', items: [] }), {
    zone: 'UTC',
    clock: classClock('UTC', now),
    granted: await grantedIn({ classId }, database),
    database,
  });
  const stored = await database.attemptItem.findMany({ where: { attempt: where } });
  const assignments = new Set(followed.map(({ assignmentId }) => assignmentId));
  const judged = [...assignments].flatMap((id) =>
    judgedAttempts(followed.filter(({ assignmentId }) => assignmentId === id)),
  );
  return judged
    .filter(({ learnerId }) => roster.includes(learnerId))
    .flatMap(({ id, learnerId, items }) =>
      items.flatMap(({ position, points, confidence, answer }) => {
        const item = stored.find((one) => one.attemptId === id && one.position === position);
        if (!item || item.exception !== null || points === null) return [];
        const version = item.judgedByHash ?? item.versionHash;
        return [{ learner: learnerId, version, confidence, points, answer }];
      }),
    );
}

withDatabase((database) => {
  it('counts in the database the very answers that are judged one by one', async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(fc.string(), async (seed) => {
        const random = seededRandom(seed);
        const school = await aSchool(database(), 'UTC');
        const { classId, ann, ben, otherTeacher } = school;
        // One who never was on the roster, and perhaps one who has left it.
        const learnerIds = [ann, ben, otherTeacher].map(({ learnerId }) => learnerId);
        learnerIds.push(...(await moreStudents(database(), classId, 4)));
        if (random(3) === 0) {
          await database().enrolment.updateMany({
            where: { classId, learnerId: ben.learnerId },
            data: { leftAt: now },
          });
        }
        for (let turn = 0; turn < 2; turn += 1) {
          const assignmentId = await assign(database(), school);
          await writeAttempts(database(), school, { assignmentId, learnerIds }, random);
        }
        const roster = await rosterOf(classId, database());
        const groups = await classAnswers(classId, roster, database());
        const expected = await oneByOne(database(), classId, roster);
        const found = groups.flatMap(({ version, confidence, students, each }) =>
          each.map((points, index) => ({
            learner: roster[students[index] ?? -1] ?? '',
            version,
            confidence,
            points,
          })),
        );
        answers += found.length;
        expect(sorted(found)).toEqual(sorted(expected));
        for (const { answers: count, points, wrong, each } of groups) {
          expect(count).toBe(each.length);
          expect(points).toBeCloseTo(each.reduce((sum, one) => sum + one, 0));
          expect(wrong).toBe(each.filter((one) => one < 0.5).length);
        }
        const versions = groups.map(({ version }) => version);
        const missed = await missedAnswers(classId, versions, { roster, database: database() });
        expect(missed).toHaveLength(
          expected.filter(({ points, answer }) => points < 1 && answer !== null).length,
        );
      }),
      { numRuns: 10 },
    );
    expect(answers).toBeGreaterThan(60);
  });
});
