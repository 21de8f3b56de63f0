import 'server-only';
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { opaqueId } from '@/domain/assessment/random';
import { done, type Result, refused } from '@/domain/result';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { startHindrance } from '@/domain/school/attempt-rules';
import { endOfAttempt } from '@/domain/school/end-of-attempt';
import { evidencePassages } from '@/items/evidence-passages';
import { attemptItems, frozenItemsOf } from '../assignments/attempt-items';
import { forgetTries, takeTry } from '../auth/sign-in-tries';
import type { Transaction } from '../database/client';
import type { Assignment } from '../database/generated/client';
import { patience } from '../database/patience';
import { announce } from '../events/events';
import { assignmentTopic } from '../events/topics';
import { learnerUseCase, type World } from '../use-case';
import { settleEnd } from './settle-end';
import { takenAssignment } from './taken-assignment';

/** Tells in the same time for every guess whether it is the password. */
function isPassword(given: string, password: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text.normalize('NFC')).digest();
  return timingSafeEqual(digest(given.trim()), digest(password.trim()));
}

/** Checks what was typed as the password. Wrong guesses are counted, and pause as those at a sign-in do. */
async function checkGuess(
  { given, password }: { given: string | undefined; password: string },
  account: string,
  { database, now }: World,
): Promise<Result<null>> {
  if (given === undefined) return refused('needs-password', { field: 'password' });
  const guess = await takeTry(database, account, now);
  if (!guess.taken) {
    return refused('too-many-tries', { field: 'password', facts: { seconds: guess.seconds } });
  }
  if (!isPassword(given, password)) return refused('needs-password', { field: 'password' });
  await forgetTries(database, account);
  return done(null);
}

/**
 * Starts an attempt at an assignment, or leads back to the one that runs: the same work on two devices
 * is one attempt. Its items are those frozen with the assignment, and it is the student's at once.
 * Returns the attempt's id. "closed" says by `facts.what` why none can be started: class, not-open,
 * closed, no-attempts.
 */
export const startAssigned = learnerUseCase({
  input: z.object({ assignment: z.uuid(), password: z.string().max(500).optional() }),
  async run(input, learner, world): Promise<Result<{ attempt: string }>> {
    const { database, now } = world;
    const taken = await takenAssignment(input.assignment, learner, database);
    if (!taken.ok) return taken;
    const { settings, accommodation, zone, assignment } = taken.value;
    if (settings.kind !== 'quiz') return refused('nothing-to-ask');

    const made = await database.attempt.findMany({
      where: { assignmentId: assignment.id, learnerId: learner.learnerId },
      orderBy: { number: 'asc' },
    });
    for (const attempt of made) {
      const end = endOfAttempt(settings, accommodation, attempt.startedAt, zone);
      const { finishedAt } = await settleEnd(attempt, { end, accommodation }, world);
      if (finishedAt === null) return done({ attempt: attempt.id });
    }
    if (taken.value.class.isArchived) return refused('closed', { facts: { what: 'class' } });
    const standing = { zone, now, used: made.length };
    const hindrance = startHindrance(settings, accommodation, standing);
    if (hindrance !== null) return refused('closed', { facts: { what: hindrance.because } });
    if (settings.password !== null) {
      const guess = { given: input.password, password: settings.password };
      const checked = await checkGuess(guess, `${assignment.id} ${learner.learnerId}`, world);
      if (!checked.ok) return checked;
    }
    const number = Math.max(0, ...made.map((attempt) => attempt.number ?? 0)) + 1;
    const id = await begin({ assignment, settings, number }, learner, world);
    if (id === null) return refused('nothing-to-ask');
    announce(assignmentTopic(assignment.id));
    return done({ attempt: id });
  },
});

/** Makes the attempt of this number, or finds it made by another device; null where nothing can be asked. */
async function begin(
  of: { assignment: Assignment; settings: QuizSettings; number: number },
  { learnerId }: { learnerId: string },
  { database, now, random }: World,
): Promise<string | null> {
  const { assignment, settings, number } = of;
  const assignmentId = assignment.id;
  // Secret, and long enough that nobody finds it by trying.
  const seed = opaqueId(random, 24);
  const frozen = await frozenItemsOf(assignmentId, database);
  const asked = await attemptItems(assignment, settings, frozen, seed);
  const [first] = asked;
  if (first === undefined) return null;
  return database.$transaction(async (transaction) => {
    const id = randomUUID();
    const created = await transaction.attempt.createMany({
      data: {
        id,
        learnerId,
        document: first.item.document,
        seed,
        startedAt: now,
        assignmentId,
        number,
      },
      skipDuplicates: true,
    });
    if (created.count === 0) {
      const other = await transaction.attempt.findFirstOrThrow({
        where: { assignmentId, learnerId, number },
        select: { id: true },
      });
      return other.id;
    }
    // The new attempt refers to its assignment, which a regrade holds until it is done: read from here on,
    // no attempt is left out of one.
    const judgedNow = await judgementsIn(assignmentId, transaction);
    await transaction.attemptItem.createMany({
      data: asked.map(({ item, versionHash, arrangement }, index) => ({
        attemptId: id,
        position: index + 1,
        versionHash,
        ...judgedNow.get(versionHash),
        passages: evidencePassages(item),
        arrangement,
      })),
    });
    return id;
  }, patience);
}

/** Returns how the items of an assignment are judged now, by the version shown. */
async function judgementsIn(assignmentId: string, transaction: Transaction) {
  const rows = await transaction.assignmentItem.findMany({
    where: { assignmentId },
    select: { versionHash: true, judgedByHash: true, exception: true },
  });
  return new Map(rows.map(({ versionHash, ...judgement }) => [versionHash, judgement]));
}
