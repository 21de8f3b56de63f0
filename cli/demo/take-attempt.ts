import { type Random, seededRandom } from '@/domain/assessment/random';
import { saveResponse } from '@/server/attempts/save-response';
import { storedArrangement, storedItem } from '@/server/attempts/stored-item';
import { noteKeyShown } from '@/server/taking/key-shown';
import { setFlag } from '@/server/taking/set-flag';
import { startAssigned } from '@/server/taking/start-assigned';
import { submitAttempt } from '@/server/taking/submit-attempt';
import { secondsAfter } from './calendar';
import { share } from './chance';
import { type Given, givenAnswer } from './given-answer';
import type { DemoStudent } from './people';
import { granted, type Hand, type Stage } from './stage';

/** How a student takes an assignment once. */
export interface Taking {
  assignment: string;
  /** Of the student and the attempt: the same seed gives the same attempt. */
  seed: string;
  startsAt: Date;
  /** What earlier attempts have added to the ability. */
  practice?: number;
  /** Nothing is done from then on. */
  until: Date;
  /** How many questions are answered at most; then the student stops without handing in. */
  stopsAfter?: number;
  /** Answers from this one on are given in time, and arrive five minutes after the end. */
  losesConnection?: { from: number; end: Date };
  /** When the student looks at the result, as seconds after handing in; null when never. */
  looksAfter: number | null;
  /** Whether the attempt ends by itself with its last answer. */
  endsByItself: boolean;
}

/** How long a student takes for a question, in seconds. */
function secondsFor(type: string, { slowness }: DemoStudent, random: Random): number {
  const usual = { 'extended-response': 310, evidence: 75, cloze: 48 }[type] ?? 36;
  return usual * slowness * (0.55 + 0.9 * share(random));
}

/** Takes an attempt, one answer after the other, by the use cases that the app calls. */
export async function takeAttempt(
  { database, worldAt }: Stage,
  student: DemoStudent,
  hand: Hand,
  taking: Taking,
): Promise<void> {
  const random = seededRandom(`${taking.seed}/answers`);
  const { attempt } = granted(
    await startAssigned(
      { assignment: taking.assignment },
      hand,
      worldAt(taking.startsAt, taking.seed),
    ),
  );
  const asked = await database.attemptItem.findMany({
    where: { attemptId: attempt },
    orderBy: { position: 'asc' },
    include: { version: { select: { content: true } } },
  });
  let clock = secondsAfter(taking.startsAt, 12);
  const answerAt = async (position: number, given: Given, arrivesAt: Date, replaces?: string) => {
    const fact = { ...hand.fact(), attempt, position, ...given, answeredAt: clock.toISOString() };
    const sent = replaces === undefined ? fact : { ...fact, replaces };
    const saved = await saveResponse(sent, hand, worldAt(arrivesAt));
    // What comes too late is kept beside the attempt, as it is of any student.
    if (!saved.ok && saved.problem.code !== 'time-over') granted(saved);
    return fact.id;
  };

  for (const { position, version, arrangement } of asked) {
    if (position > (taking.stopsAfter ?? asked.length)) break;
    const item = storedItem(version.content);
    const options = storedArrangement(arrangement);
    const answers = () => givenAnswer(item, options, student, random, taking.practice);
    clock = secondsAfter(clock, secondsFor(item.type, student, random));
    if (clock >= taking.until) return;
    const lost = taking.losesConnection;
    if (lost && position >= lost.from) {
      await answerAt(position, answers(), secondsAfter(lost.end, 300));
      continue;
    }
    const first = await answerAt(position, answers(), secondsAfter(clock, 0.4));
    if (share(random) > 0.06 || taking.endsByItself) continue;
    if (share(random) < 0.5) {
      // A second thought.
      clock = secondsAfter(clock, 15);
      await answerAt(position, answers(), secondsAfter(clock, 0.4), first);
    } else {
      const flag = { attempt, position, flagged: true, flaggedAt: clock.toISOString() };
      granted(await setFlag({ ...hand.fact(), ...flag }, hand, worldAt(clock)));
    }
  }
  if (taking.stopsAfter !== undefined || taking.losesConnection !== undefined) return;
  const submittedAt = secondsAfter(clock, 20);
  if (submittedAt >= taking.until) return;
  if (!taking.endsByItself) {
    const submission = { ...hand.fact(), attempt, submittedAt: submittedAt.toISOString() };
    granted(await submitAttempt(submission, hand, worldAt(submittedAt)));
  }
  if (taking.looksAfter === null) return;
  const looksAt = secondsAfter(submittedAt, taking.looksAfter);
  await noteKeyShown(
    { id: attempt, learnerId: hand.learnerId, keyShownAt: null },
    { database, now: looksAt },
  );
}
