import { randomUUID } from 'node:crypto';
import { cardForItem } from '@/domain/study/cards';
import { itemBank } from '@/items/bank';
import type { Database } from '@/server/database/client';
import { addMissedCard } from '@/server/study/add-missed-card';
import { dueCards } from '@/server/study/due-cards';
import { rebuildCardStates } from '@/server/study/rebuild-card-states';
import { saveReview } from '@/server/study/save-review';
import { undoReview } from '@/server/study/undo-review';
import { withDatabase } from '../../support/database';
import { factOf, guest, review, worldAt } from './reviewing';
import { shortLetter } from './short-letter';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));

const item = itemBank(shortLetter).find(({ id }) => id.includes('/multiple-choice/sport'));
if (!item) throw new Error('The short letter has no item on sport.');
const cardId = cardForItem(item) ?? '';

/** Keeps a counted, wrong response to the item, and makes its card due. */
async function miss(database: Database, learnerId: string, at: string): Promise<string> {
  if (!item) throw new Error('no item');
  const id = randomUUID();
  const now = new Date(at);
  const hash = `hash of ${item.id}`;
  const { type, schemaVersion, document } = item;
  await database.$transaction(async (transaction) => {
    await transaction.itemVersion.createMany({
      data: { hash, itemId: item.id, type, schemaVersion, document, content: { ...item } },
      skipDuplicates: true,
    });
    const attempt = await transaction.attempt.create({
      data: { learnerId, document, seed: 's', startedAt: now },
    });
    const place = await transaction.attemptItem.create({
      data: { attemptId: attempt.id, position: 1, versionHash: hash, arrangement: { options: [] } },
    });
    await transaction.response.create({
      data: {
        ...factOf({}),
        id,
        attemptItemId: place.id,
        learnerId,
        answer: { option: 'x' },
        answeredAt: now,
        receivedAt: now,
        verdict: 'wrong',
        points: 0,
      },
    });
    await transaction.attemptItem.update({
      where: { id: place.id },
      data: { countedResponseId: id },
    });
    const missed = { responseId: id, at: now };
    await addMissedCard(transaction, { learnerId, document, cardId }, missed, now);
  });
  return id;
}

withDatabase((database) => {
  const stateOf = (learnerId: string) =>
    database().cardState.findUniqueOrThrow({
      where: { learnerId_document_cardId: { learnerId, document: 'short-letter', cardId } },
    });
  const firstAt = async (learner: { learnerId: string }, at: string) => {
    const dealt = await dueCards({ document: 'short-letter' }, learner, worldAt(database(), at));
    return dealt.ok ? dealt.value : null;
  };

  describe('a missed quiz item', () => {
    it('makes a card due that was never studied', async () => {
      const learner = await guest(database());
      const response = await miss(database(), learner.learnerId, '2026-03-10T12:00:00.000Z');
      expect(await stateOf(learner.learnerId)).toMatchObject({ state: 'new', missedBy: response });
      const deal = await firstAt(learner, '2026-03-10T12:00:01.000Z');
      expect(deal?.cards[0]?.card.id).toBe('claim/sport');
      expect(deal?.counts).toMatchObject({ due: 1, new: 10 });
    });

    it('makes a known card due and leaves its memory, until the card is reviewed', async () => {
      const learner = await guest(database());
      const known = review(cardId, 4, '2026-03-01T12:00:00.000Z');
      await saveReview(known, learner, worldAt(database(), '2026-03-01T12:00:00.000Z'));
      const before = await stateOf(learner.learnerId);
      await miss(database(), learner.learnerId, '2026-03-03T12:00:00.000Z');
      expect(await stateOf(learner.learnerId)).toMatchObject({
        state: 'review',
        stability: before.stability,
        difficulty: before.difficulty,
        dueAt: new Date('2026-03-03T12:00:00.000Z'),
        dueDay: null,
      });
      const again = review(cardId, 3, '2026-03-03T13:00:00.000Z');
      const world = worldAt(database(), '2026-03-03T13:00:00.000Z');
      await saveReview(again, learner, world);
      expect((await stateOf(learner.learnerId)).dueDay).not.toBeNull();
      await undoReview(
        factOf({ review: again.id, undoneAt: '2026-03-03T13:00:00.000Z' }),
        learner,
        world,
      );
      expect((await stateOf(learner.learnerId)).dueAt).toEqual(
        new Date('2026-03-03T12:00:00.000Z'),
      );
    });

    it('is found again when the states are rebuilt from the facts', async () => {
      const learner = await guest(database());
      await miss(database(), learner.learnerId, '2026-03-02T12:00:00.000Z');
      const known = review(cardId, 4, '2026-03-03T12:00:00.000Z');
      await saveReview(known, learner, worldAt(database(), '2026-03-03T12:00:00.000Z'));
      await miss(database(), learner.learnerId, '2026-03-04T12:00:00.000Z');
      const { updatedAt: _, ...stored } = await stateOf(learner.learnerId);
      await database().$transaction((transaction) =>
        rebuildCardStates(transaction, { learnerId: learner.learnerId, now: new Date() }),
      );
      expect(await stateOf(learner.learnerId)).toMatchObject(stored);
    });
  });
});
