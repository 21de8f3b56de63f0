import 'server-only';
import { z } from 'zod';
import type { RegradeChange } from '@/domain/assessment/regrade';
import { done, type Result, refused } from '@/domain/result';
import type { AnswerWords } from '@/items/answer-words';
import { conflicts } from '@/items/conflicts';
import type { Lexicon, Score } from '@/items/item';
import { runningClassUseCase } from '../classes/running-class-use-case';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { documentBySlug } from '../documents/library';
import { classClock } from '../following/class-clock';
import { grantedIn } from '../following/granted-in';
import { rosterNames } from '../following/present-students';
import { attemptStanding, standingInclude } from '../taking/attempt-standing';
import { changedAnswer } from './change-words';
import { answeredBy, openAppealsOf } from './open-appeals';
import { regradeFields, unfit } from './regrade-fields';
import { type RegradePlan, regradePlan } from './regrade-plan';
import {
  fingerprint,
  lexiconFor,
  newestSequence,
  type RegradedItem,
  regradedItem,
} from './regraded-item';
import { gradedBy, judgedAs, pointsOf } from './rejudge';

/** A value before a regrade and after it. */
interface FromTo {
  from: number | null;
  to: number | null;
}

/** An attempt whose score a regrade would change. */
export interface ChangedAttempt {
  attempt: string;
  name: string;
  number: number;
  /** Of the question: 0 to 1; null for none, or where it is left out. */
  points: FromTo;
  /** Of the attempt as it counts: 0 to 1; null while there is none, or the attempt runs. */
  share: FromTo;
}

/** What a regrade would do. Nothing of it is done yet. */
export interface RegradePreview {
  /** What it was made from: the regrade is done only while that is so. */
  seen: string;
  kind: RegradeChange['kind'];
  /** The answer that becomes right. */
  answer: AnswerWords | null;
  /** The explanation from now on; null where it stays. */
  explanation: string | null;
  /** By name. */
  changes: ChangedAttempt[];
  /** Attempts that were asked the question and whose score stays. */
  unchanged: number;
  /** Of those, how many still run. */
  running: number;
  /** Students who answered on paper, and keep the points typed in whatever becomes right. */
  onPaper: number;
  /** Students who think that they were right, and would be told that they were. */
  appeals: number;
  /** No question of the assignment would be left that counts. */
  nothingLeft: boolean;
  /** Places of other questions of the assignment that tell the answer that becomes right. */
  toldBy: number[];
}

/** Returns whose score a regrade would change, and by how much. Writes nothing. */
export const previewRegrade = runningClassUseCase({
  action: 'answers.regrade',
  input: z.object(regradeFields),
  async run(input, { class: { zone } }, { database, now }): Promise<Result<RegradePreview>> {
    const found = await regradedItem(input, database);
    if (found === null) return refused('not-found');
    const plan = regradePlan(input, found.frozen);
    if (!plan.ok) return plan;
    const lexicon = await lexiconFor(found.frozen.item.document);
    if (lexicon === null) return unfit('what', 'no-document');
    const attempts = await askedAttempts(found, plan.value, { zone, now, lexicon, database });
    const { versionHash } = found.frozen;
    const sequence = await newestSequence(input.assignment, versionHash, database);
    const items = attempts.map(({ item }) => item);
    const appeals = await openAppealsOf({ assignmentId: input.assignment, versionHash }, database);
    const { change, after } = plan.value;
    const answer = changedAnswer(change, found.frozen.item);
    const changes = attempts.flatMap(({ changed }) => changed ?? []);
    return done({
      seen: fingerprint(sequence, found.frozen, items),
      kind: change.kind,
      answer,
      explanation: change.explanation,
      changes: changes.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.number - b.number),
      unchanged: attempts.length - changes.length,
      running: attempts.filter(({ isRunning }) => isRunning).length,
      onPaper: answer === null ? 0 : attempts.filter(({ isOnPaper }) => isOnPaper).length,
      appeals: answeredBy(appeals, after, lexicon).length,
      nothingLeft:
        after.exception === 'left-out' &&
        found.items.every((one) => one === found.frozen || one.exception === 'left-out'),
      toldBy: await toldBy(found, plan.value),
    });
  },
});

interface AskedAttempt {
  item: StoredItem;
  isRunning: boolean;
  isOnPaper: boolean;
  changed: ChangedAttempt | null;
}

type StoredItem = Prisma.AttemptGetPayload<{ include: typeof standingInclude }>['items'][number];

async function askedAttempts(
  { assignment, settings, frozen: { versionHash } }: RegradedItem,
  { after }: RegradePlan,
  {
    zone,
    now,
    lexicon,
    database,
  }: { zone: string; now: Date; lexicon: Lexicon; database: Database },
): Promise<AskedAttempt[]> {
  const { id: assignmentId, classId } = assignment;
  const clock = classClock(zone, now);
  const [found, granted, names] = await Promise.all([
    database.attempt.findMany({
      where: { assignmentId, items: { some: { versionHash } } },
      orderBy: [{ number: 'asc' }, { startedAt: 'asc' }],
      include: standingInclude,
    }),
    grantedIn({ classId }, database),
    rosterNames(classId, database),
  ]);
  return found.flatMap((attempt): AskedAttempt[] => {
    const item = attempt.items.find((one) => one.versionHash === versionHash);
    const { learnerId } = attempt;
    if (item === undefined || learnerId === null) return [];
    const accommodation = granted(learnerId, assignmentId);
    const { finishedAt, finishedBy } = clock.attempt(attempt, settings, accommodation);
    const standingOf = (items: StoredItem[]) =>
      attemptStanding(
        { ...attempt, finishedAt, finishedBy, items },
        { settings, zone, accommodation },
      );
    const { countedResponse, arrangement } = item;
    const scores = new Map<string, Score>();
    if (countedResponse !== null) {
      const { id, answer } = countedResponse;
      scores.set(id, gradedBy(after.item, { arrangement, answer }, lexicon));
    }
    const judged = judgedAs(item, after, scores);
    const before = standingOf(attempt.items);
    const later = standingOf(attempt.items.map((one) => (one === item ? judged : one)));
    const isRunning = finishedAt === null;
    const share = ({ counts }: typeof before) => (isRunning ? null : (counts?.share ?? null));
    const changed: ChangedAttempt = {
      attempt: attempt.id,
      name: names.get(learnerId) ?? '',
      number: attempt.number ?? 1,
      points: { from: pointsOf(item), to: pointsOf(judged) },
      share: { from: share(before), to: share(later) },
    };
    const isOnPaper = attempt.finishedBy === 'paper';
    return [{ item, isRunning, isOnPaper, changed: isChanged(changed) ? changed : null }];
  });
}

function isChanged({ points, share }: ChangedAttempt): boolean {
  return points.from !== points.to || share.from !== share.to;
}

async function toldBy(
  { items, frozen }: RegradedItem,
  { change, after }: RegradePlan,
): Promise<number[]> {
  if (change.kind !== 'accept' && change.kind !== 'replace') return [];
  const document = await documentBySlug(frozen.item.document);
  if (document === null) return [];
  return items.flatMap(({ judged }, at) =>
    judged !== frozen.judged &&
    judged.document === frozen.item.document &&
    conflicts(after.item, judged, document, 'quotes') &&
    !conflicts(frozen.judged, judged, document, 'quotes')
      ? [at + 1]
      : [],
  );
}
