import { attemptView } from '@/server/attempts/attempt-view';
import { saveResponse } from '@/server/attempts/save-response';
import { withDatabase } from '../../support/database';
import { letter } from '../../support/letter';
import { lexicon } from '../../support/lexicon';
import { guest } from '../study/reviewing';
import { answerWith, granted, response, started, worldAt } from './playing';

jest.mock('@/server/documents/library', () => ({
  documentBySlug: async () => letter(),
}));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const later = '2026-03-10T12:01:05.000Z';

withDatabase((database) => {
  it('shows no more of a passage than the quote while another question on it is open', async () => {
    const document = await letter();
    const learner = await guest(database());
    const attempt = await started(database(), {
      document: 'brezhnev-to-carter-1977',
      topics: 'principles',
      types: 'multiple-choice',
      count: 5,
    });
    const rows = await database().attemptItem.findMany({
      where: { attemptId: attempt },
      orderBy: { position: 'asc' },
    });
    const shared = rows.filter((row) =>
      rows.some((other) => other !== row && other.passages.some((p) => row.passages.includes(p))),
    );
    expect(shared.length).toBeGreaterThanOrEqual(2);

    const whole = (number: number) => document.passages[number - 1]?.text ?? '';
    for (const { position, passages } of rows) {
      const fact = response(
        attempt,
        position,
        await answerWith(database(), attempt, position, 'right'),
      );
      const saved = granted(await saveResponse(fact, learner, worldAt(database(), later)));
      const open = rows.filter((row) => row.position > position).flatMap((row) => row.passages);
      for (const { passage, text, marks } of saved.revealed?.evidence ?? []) {
        expect(passages).toContain(passage);
        if (open.includes(passage)) expect(text).not.toBe(whole(passage));
        else expect(text).toBe(whole(passage));
        for (const [start, end] of marks) expect(whole(passage)).toContain(text.slice(start, end));
      }
    }
    const seen = granted(await attemptView({ attempt }, learner, worldAt(database(), later)));
    for (const question of seen.questions) {
      if (question.state !== 'answered') throw new Error('A question is still open.');
      for (const { passage, text } of question.revealed.evidence) expect(text).toBe(whole(passage));
    }
  });
});
