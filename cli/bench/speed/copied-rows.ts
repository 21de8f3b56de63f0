import { randomUUID } from 'node:crypto';
import { cardForItem } from '@/domain/study/cards';
import { storedItem } from '@/server/attempts/stored-item';
import type { Database } from '@/server/database/client';
import type { AnswerRows, StartRows } from './bare-transactions';

/** The rows of a quiz that was started, to be written once more under other ids. */
export async function copyOfStart(database: Database, id: string): Promise<StartRows> {
  const { items, ...started } = await database.attempt.findUniqueOrThrow({
    where: { id },
    include: { items: { include: { version: true } } },
  });
  const attempt = { ...started, id: randomUUID() };
  return {
    versions: items.map(({ version: { content, ...version } }) => ({
      ...version,
      content: content ?? {},
    })),
    attempt,
    items: items.map(({ position, versionHash, arrangement }) => ({
      id: randomUUID(),
      attemptId: attempt.id,
      position,
      versionHash,
      arrangement: arrangement ?? {},
    })),
  };
}

/** What the use case wrote of an answer, to be written once more into the attempt's copy. */
export async function copyOfAnswer(
  database: Database,
  { attempt, copy, position }: { attempt: string; copy: StartRows; position: number },
  device: { learnerId: string; deviceId: string },
): Promise<AnswerRows> {
  const answered = await database.attemptItem.findUniqueOrThrow({
    where: { attemptId_position: { attemptId: attempt, position } },
    include: { version: true, countedResponse: true, attempt: { select: { finishedAt: true } } },
  });
  const attemptItemId = copy.items.find((item) => item.position === position)?.id;
  const response = answered.countedResponse;
  if (attemptItemId === undefined || response === null) throw new Error('An answer was not kept.');
  const item = storedItem(answered.version.content);
  const isMissed = response.verdict === 'wrong' || response.verdict === 'partly';
  const cardId = isMissed ? cardForItem(item) : null;
  return {
    attempt: copy.attempt.id ?? '',
    position,
    response: {
      ...response,
      ...device,
      id: randomUUID(),
      attemptItemId,
      answer: response.answer ?? {},
    },
    missed:
      cardId === null ? null : { learnerId: device.learnerId, document: item.document, cardId },
    isLast: answered.attempt.finishedAt !== null,
  };
}
