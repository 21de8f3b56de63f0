import 'server-only';
import { rightAnswerOf } from '@/items/answers-as';
import { foldedWords } from '@/items/folded-words';
import type { Lexicon } from '@/items/item';
import { type Item, parseAnswer } from '@/items/registry';
import { storedArrangement } from '../attempts/stored-item';
import type { Database, Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';
import type { Judgement } from './regrade-plan';
import { gradedBy } from './rejudge';

const select = {
  id: true,
  learnerId: true,
  madeAt: true,
  response: {
    select: {
      id: true,
      answer: true,
      attemptItem: {
        select: {
          versionHash: true,
          arrangement: true,
          attempt: { select: { assignmentId: true } },
        },
      },
    },
  },
} satisfies Prisma.AppealSelect;

/** A student's "I think I was right" that waits for the teacher's word. */
export type OpenAppeal = Prisma.AppealGetPayload<{ select: typeof select }>;

/**
 * Matches appeals that wait: not answered, of an answer that counts and is not right by now, to a question
 * that is judged by its answers.
 */
function waiting(assignment: Prisma.AssignmentWhereInput): Prisma.AppealWhereInput {
  return {
    answer: null,
    response: {
      verdict: { notIn: ['right', 'nearly'] },
      countedFor: { isNot: null },
      attemptItem: { exception: null, attempt: { assignment } },
    },
  };
}

/** Returns the appeals that wait, those made first before the others. */
export async function openAppeals(
  assignment: Prisma.AssignmentWhereInput,
  database: Database | Transaction,
): Promise<OpenAppeal[]> {
  return database.appeal.findMany({
    where: waiting(assignment),
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
    select,
  });
}

/** Returns those of one item of an assignment. */
export async function openAppealsOf(
  { assignmentId, versionHash }: { assignmentId: string; versionHash: string },
  database: Database | Transaction,
): Promise<OpenAppeal[]> {
  const found = await openAppeals({ id: assignmentId }, database);
  return found.filter(({ response }) => response.attemptItem.versionHash === versionHash);
}

/** Returns how many students wait for the teacher's word on an answer. */
export async function studentsWaiting(
  assignment: Prisma.AssignmentWhereInput,
  database: Database,
): Promise<number> {
  const found = await database.appeal.findMany({
    where: waiting(assignment),
    distinct: 'learnerId',
    select: { learnerId: true },
  });
  return found.length;
}

/** Returns the appeals that a judgement says yes to. */
export function answeredBy(
  appeals: readonly OpenAppeal[],
  { item, exception }: Judgement,
  lexicon: Lexicon,
): OpenAppeal[] {
  if (exception === 'left-out') return [];
  return appeals.filter(({ response: { answer, attemptItem } }) => {
    if (exception === 'full-marks') return true;
    const { verdict } = gradedBy(item, { arrangement: attemptItem.arrangement, answer }, lexicon);
    return verdict === 'right' || verdict === 'nearly';
  });
}

/** Returns what an answer says, the same for answers that say the same, whatever attempt they are of. */
export function saying(item: Item, arrangement: unknown, answer: unknown): string {
  const given = parseAnswer(item.type, answer);
  const right = given && rightAnswerOf(given, storedArrangement(arrangement));
  if (right !== null && 'text' in right) return foldedWords(right.text).join(' ') || right.text;
  return JSON.stringify(right);
}
