import { randomUUID } from 'node:crypto';
import { itemBank } from '@/items/bank';
import type { Item } from '@/items/registry';
import { frozenItem } from '@/server/attempts/frozen-item';
import { saveResponse } from '@/server/attempts/save-response';
import type { Database } from '@/server/database/client';
import { startAssigned } from '@/server/taking/start-assigned';
import { submitAttempt } from '@/server/taking/submit-attempt';
import type { Asker } from '@/server/use-case';
import type { School } from '../assignments/a-school';
import { granted, worldAt } from '../attempts/playing';
import { factOf } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';

const bank = itemBank(shortLetter);

/** One item of each type that grades itself, another cloze, and one to be marked. */
const asked: Item[] = [
  'multiple-choice',
  'true-false',
  'cloze',
  'evidence',
  'extended-response',
].map((type, index) => {
  const item = bank.filter((one) => one.type === type)[type === 'extended-response' ? 0 : index];
  if (!item) throw new Error(`no ${type}`);
  return item;
});

/** Publishes an assignment of five questions, one of each type, with these settings. */
export async function assign(
  database: Database,
  { classId, teacher }: Pick<School, 'classId' | 'teacher'>,
  settings: object = {},
  items: readonly Item[] = asked,
): Promise<string> {
  const id = randomUUID();
  const versions = items.map(frozenItem);
  await database.itemVersion.createMany({ data: versions, skipDuplicates: true });
  await database.assignment.create({
    data: {
      id,
      classId,
      title: 'The letter',
      settings: {
        kind: 'quiz',
        choice: { by: 'hand', items: items.map((item) => item.id) },
        shuffleItems: false,
        ...settings,
      },
      createdAt: new Date('2026-01-05T00:00:00Z'),
      createdById: teacher.learnerId,
      publishedAt: new Date('2026-01-05T00:00:00Z'),
      items: {
        create: versions.map(({ hash }, index) => ({ position: index + 1, versionHash: hash })),
      },
    },
  });
  return id;
}

/** Grants a student something, for one assignment or for all. */
export async function grant(
  database: Database,
  classId: string,
  { learnerId }: { learnerId: string },
  granted: object,
  assignmentId: string | null = null,
): Promise<void> {
  await database.accommodation.create({
    data: {
      classId,
      learnerId,
      assignmentId,
      scope: assignmentId ?? 'all',
      granted,
      updatedAt: new Date('2026-01-05T00:00:00Z'),
    },
  });
}

/** Starts an attempt and returns its id. */
export async function begun(
  database: Database,
  assignment: string,
  student: Asker,
  at: string,
): Promise<string> {
  return granted(await startAssigned({ assignment }, student, worldAt(database, at))).attempt;
}

interface Sending {
  answeredAt: string;
  replaces?: string | null;
  confidence?: string | null;
}

/** An answer to an assignment as the outbox posts it. */
export function answerFact(
  attempt: string,
  position: number,
  answer: unknown,
  { answeredAt, replaces = null, confidence = null }: Sending,
) {
  return factOf({ attempt, position, answer, confidence, replaces, answeredAt });
}

/** Sends an answer at an instant of the server's clock. */
export function send(database: Database, fact: unknown, student: Asker, at: string) {
  return saveResponse(fact, student, worldAt(database, at));
}

/** Submits an attempt at an instant. */
export function submit(database: Database, attempt: string, student: Asker, at: string) {
  const fact = factOf({ attempt, submittedAt: at });
  return submitAttempt(fact, student, worldAt(database, at));
}
