import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Lateness } from '@/domain/school/lateness';
import { type AnswerWords, answerWords } from '@/items/answer-words';
import { parseAnswer, presentItem } from '@/items/registry';
import { storedArrangement, storedItem } from '../attempts/stored-item';
import type { Prisma } from '../database/generated/client';
import { learnerUseCase } from '../use-case';
import type { LateAnswers } from './attempt-standing';
import { studentAttempts } from './student-attempts';

/** What a student keeps of a submission. Nothing in it says what was right. */
export interface Receipt {
  /** "K7QM-2XTP". */
  code: string;
  assignment: { id: string; title: string };
  class: { name: string; zone: string };
  /** The student's name as the class has it. */
  student: string;
  attempt: string;
  number: number;
  startedAt: Date;
  finishedAt: Date;
  /** student, limit, closing. */
  finishedBy: string;
  late: Lateness | null;
  lateAnswers: LateAnswers | null;
  total: number;
  /** What counts, question by question; null where nothing was answered. */
  answers: { position: number; words: AnswerWords | null }[];
}

/** Letters and digits that are not taken for one another: 32 of them. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code of eight letters and digits that is made of these parts and of no others. */
function codeOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest();
  const letters = [...hash.subarray(0, 8)].map((byte) => alphabet.charAt(byte % alphabet.length));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

const include = {
  assignment: { include: { class: { select: { id: true, name: true, zone: true } } } },
  items: {
    orderBy: { position: 'asc' },
    include: {
      version: { select: { content: true } },
      countedResponse: { select: { id: true, answer: true } },
      responses: {
        where: { lateBy: { not: null } },
        select: { id: true, replaces: true },
      },
    },
  },
} satisfies Prisma.AttemptInclude;
type StoredItem = Prisma.AttemptGetPayload<{ include: typeof include }>['items'][number];

/** What a receipt's code is made of beside the attempt and its end. */
interface CountedItem {
  countedResponse: { id: string } | null;
  /** Those that arrived after the end. */
  responses: readonly { id: string; replaces: string | null }[];
}

/** Returns the code of a submission's receipt, the same whenever and for whomever it is made. */
export function receiptCode(id: string, finishedAt: Date, items: readonly CountedItem[]): string {
  return codeOf([id, finishedAt.toISOString(), ...items.map((item) => inTime(item) ?? '')]);
}

/** The response that counted at the end, below those that came later and were let count. */
function inTime({ countedResponse, responses }: CountedItem): string | null {
  let current = countedResponse?.id ?? null;
  for (const _late of responses) {
    const above = responses.find(({ id }) => id === current);
    if (above) current = above.replaces;
  }
  return current;
}

function wordsOf({ version, arrangement, countedResponse }: StoredItem): AnswerWords | null {
  if (countedResponse === null) return null;
  const item = storedItem(version.content);
  const answer = parseAnswer(item.type, countedResponse.answer);
  const presented = presentItem(item, storedArrangement(arrangement));
  return answer && answerWords(presented, answer);
}

/**
 * Returns the receipt of one of the asker's submissions. It is made anew from what is kept: its code
 * of the attempt, the time it was over and the responses that counted then.
 */
export const receipt = learnerUseCase({
  input: z.object({
    assignment: z.uuid(),
    number: z.coerce.number().int().min(1).max(1_000_000),
  }),
  async run(input, { learnerId }, world): Promise<Result<Receipt>> {
    const { database } = world;
    // Looking at the list ends what is over.
    const list = await studentAttempts(learnerId, [input.assignment], world);
    const standing = list
      .get(input.assignment)
      ?.attempts.find(({ number }) => number === input.number);
    if (!standing?.finishedAt || standing.finishedBy === null) return refused('not-found');
    const { finishedAt, finishedBy, late, lateAnswers, total, startedAt, number, id } = standing;
    const attempt = await database.attempt.findUniqueOrThrow({ where: { id }, include });
    const { assignment, items } = attempt;
    if (assignment === null) return refused('not-found');
    const enrolment = await database.enrolment.findUnique({
      where: { classId_learnerId: { classId: assignment.class.id, learnerId } },
      select: { name: true },
    });
    return done({
      code: receiptCode(id, finishedAt, items),
      assignment: { id: assignment.id, title: assignment.title },
      class: { name: assignment.class.name, zone: assignment.class.zone },
      student: enrolment?.name ?? '',
      attempt: id,
      number,
      startedAt,
      finishedAt,
      finishedBy,
      late,
      lateAnswers,
      total,
      answers: items.map((item) => ({ position: item.position, words: wordsOf(item) })),
    });
  },
});
