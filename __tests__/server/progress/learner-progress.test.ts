import { saveResponse } from '@/server/attempts/save-response';
import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { learnerProgress } from '@/server/progress/learner-progress';
import { saveReview } from '@/server/study/save-review';
import type { Asker } from '@/server/use-case';
import { withDatabase } from '../../support/database';
import { lexicon } from '../../support/lexicon';
import {
  answerWith,
  granted,
  itemsOf,
  nobody,
  response,
  started,
  worldAt,
} from '../attempts/playing';
import { factOf, guest, review } from '../study/reviewing';
import { shortLetter } from '../study/short-letter';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [shortLetter],
  documentBySlug: async (slug: string) => (slug === 'short-letter' ? shortLetter : null),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const later = '2026-03-10T12:05:00.000Z';

withDatabase((database) => {
  const progress = async (asker: Asker) =>
    granted(await learnerProgress({}, asker, worldAt(database(), later)));
  const answer = async (
    attempt: string,
    position: number,
    verdict: 'right' | 'wrong' | 'to-check',
    asker: Asker,
  ) => {
    const given = await answerWith(database(), attempt, position, verdict);
    const fact = response(attempt, position, given);
    return { fact, result: await saveResponse(fact, asker, worldAt(database(), later)) };
  };

  it('has nothing to say of who has no session, and says it without a fault', async () => {
    const seen = await progress(nobody);
    expect(seen).toMatchObject({ attempts: [], scored: 0, calibration: { fit: 'too-few' } });
    const [document] = seen.documents;
    expect(document?.topics.map(({ name, share }) => [name, share])).toEqual([
      ['Everything', null],
    ]);
    expect(document?.study.byState).toMatchObject({ learning: 0, review: 0, relearning: 0 });
    expect(document?.study.forecast).toHaveLength(7);
  });

  it('tells days and times in the zone of the browser, before there is a review', async () => {
    const learner = await guest(database());
    const world = worldAt(database(), '2026-03-10T12:05:00.000Z');
    const seen = granted(await learnerProgress({ zone: 'Pacific/Auckland' }, learner, world));
    expect(seen.zone).toBe('Pacific/Auckland');
    expect(seen.documents[0]?.study.forecast[0]?.day).toBe('2026-03-10');
    const after = worldAt(database(), '2026-03-10T15:05:00.000Z');
    const next = granted(await learnerProgress({ zone: 'Pacific/Auckland' }, learner, after));
    expect(next.documents[0]?.study.forecast[0]?.day).toBe('2026-03-11');
  });

  it('counts the answers that count, under their topic and their sureness', async () => {
    const learner = await guest(database());
    const attempt = await started(database(), { types: ['multiple-choice', 'true-false'] });
    await answer(attempt, 1, 'right', learner);
    await answer(attempt, 2, 'wrong', learner);
    // Kept, and not counted: the question was answered already.
    await answer(attempt, 2, 'right', learner);

    const seen = await progress(learner);
    expect(seen.scored).toBe(2);
    expect(seen.documents[0]?.topics[0]).toMatchObject({ answers: 2, points: 1, share: 0.5 });
    expect(seen.calibration.rows.at(-1)).toMatchObject({ confidence: 'certain', answers: 2 });
    expect(seen.attempts).toMatchObject([{ id: attempt, answered: 2, finishedAt: null }]);
  });

  it('gives an open answer the points of its newest self-check', async () => {
    const learner = await guest(database());
    const attempt = await started(database(), { types: 'extended-response', count: '1' });
    const [item] = await itemsOf(database(), attempt);
    const { fact } = await answer(attempt, 1, 'to-check', learner);
    expect((await progress(learner)).scored).toBe(0);
    if (item?.type !== 'extended-response') throw new Error('no prompt was asked');
    const levels = Object.fromEntries(
      item.rubric.map(({ id, levels: all }) => [id, all.length - 1]),
    );
    const check = factOf({ response: fact.id, levels, checkedAt: later });
    granted(await saveSelfCheck(check, learner, worldAt(database(), later)));
    expect((await progress(learner)).documents[0]?.topics[0]).toMatchObject({ points: 1 });
  });

  it('knows the cards seen, and the zone they were last seen in', async () => {
    const learner = await guest(database());
    const fact = review('claim/trade', 3, '2026-03-10T12:00:00.000Z', 'Europe/Berlin');
    granted(await saveReview(fact, learner, worldAt(database(), later)));
    const seen = await progress(learner);
    expect(seen.zone).toBe('Europe/Berlin');
    expect(seen.documents[0]?.study.byState.learning).toBe(1);
  });

  it("shows nobody another learner's work", async () => {
    const learner = await guest(database());
    const attempt = await started(database());
    await answer(attempt, 1, 'right', await guest(database()));
    expect(await progress(learner)).toMatchObject({ attempts: [], scored: 0 });
  });
});
