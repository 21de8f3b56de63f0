import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '@/server/database/client';
import type { School } from '../assignments/a-school';

const at = new Date('2026-03-01T08:00:00Z');
const points = fc.constantFrom(0, 0.3, 0.5, 2 / 3, 1);
const some = <Value>(value: fc.Arbitrary<Value>, most: number) =>
  fc.array(value, { maxLength: most });

/** What happened to one item of an attempt. */
const itemCourse = fc.record({
  exception: fc.constantFrom(null, null, null, null, 'full-marks', 'left-out'),
  responses: some(
    fc.record({
      points: fc.option(points, { freq: 2 }),
      isLate: fc.boolean(),
      selfChecks: some(points, 2),
    }),
    3,
  ),
  /** Which of the responses counts, if any. */
  counted: fc.integer({ min: -1, max: 2 }),
  marks: some(
    fc.record({
      points,
      isReleased: fc.boolean(),
      /** Which of the responses was marked; null on paper. */
      of: fc.option(fc.nat(2)),
    }),
    3,
  ),
});

/** What happened to an attempt. */
const attemptCourse = fc.record({
  items: fc.array(itemCourse, { minLength: 0, maxLength: 4 }),
  finishedAfter: fc.option(fc.integer({ min: 1, max: 6 * 24 * 60 })),
  decisions: some(fc.boolean(), 2),
});
type AttemptCourse = typeof attemptCourse extends fc.Arbitrary<infer Course> ? Course : never;

/** Keeps so many attempts at an assignment, each with a course of its own, most of which no use case would let happen. */
export async function keepRandomAttempts(
  database: Database,
  { classId, ann }: Pick<School, 'classId' | 'ann'>,
  assignmentId: string,
  count: number,
): Promise<void> {
  const { versionHash } = await database.assignmentItem.findFirstOrThrow({
    where: { assignmentId },
  });
  const courses = fc.sample(attemptCourse, { numRuns: count, seed: 20_260_301 });
  for (const [index, course] of courses.entries()) {
    await keep(course, index + 1);
  }

  async function keep({ items, finishedAfter, decisions }: AttemptCourse, number: number) {
    const { id } = await database.attempt.create({
      data: {
        learnerId: ann.learnerId,
        document: 'short-letter',
        seed: 'seed',
        startedAt: at,
        finishedAt: finishedAfter === null ? null : new Date(at.getTime() + finishedAfter * 60_000),
        finishedBy: finishedAfter === null ? null : 'student',
        assignmentId,
        number,
        lateDecisions: {
          create: decisions.map((counts, day) => ({
            counts,
            teacherId: 'teacher',
            decidedAt: new Date(at.getTime() + day),
          })),
        },
      },
    });
    for (const [position, { exception, responses, counted, marks }] of items.entries()) {
      const item = await database.attemptItem.create({
        data: { attemptId: id, position: position + 1, versionHash, exception, arrangement: {} },
      });
      const kept: string[] = [];
      for (const response of responses) {
        const responseId = randomUUID();
        kept.push(responseId);
        const fact = { learnerId: ann.learnerId, deviceId: responseId, counter: 1 };
        await database.response.create({
          data: {
            ...fact,
            id: responseId,
            attemptItemId: item.id,
            answer: {},
            answeredAt: at,
            receivedAt: at,
            verdict: response.points === null ? 'to-check' : 'partly',
            points: response.points,
            lateBy: response.isLate ? 60_000 : null,
            selfChecks: {
              create: response.selfChecks.map((checked, order) => ({
                id: randomUUID(),
                ...fact,
                counter: order + 1,
                levels: {},
                points: checked,
                checkedAt: at,
                receivedAt: at,
              })),
            },
          },
        });
      }
      const countedResponseId = kept[counted];
      if (countedResponseId !== undefined) {
        await database.attemptItem.update({
          where: { id: item.id },
          data: { countedResponseId },
        });
      }
      await database.mark.createMany({
        data: marks.map((mark, sequence) => ({
          classId,
          attemptItemId: item.id,
          responseId: mark.of === null ? null : (kept[mark.of] ?? null),
          sequence: sequence + 1,
          points: mark.points,
          teacherId: 'teacher',
          markedAt: at,
          releasedAt: mark.isReleased ? at : null,
        })),
      });
    }
  }
}
