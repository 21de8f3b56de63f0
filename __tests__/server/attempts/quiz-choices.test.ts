import { draw } from '@/items/draw';
import { prepareChoices, quizChoices } from '@/server/attempts/quiz-choices';
import { letter } from '../../support/letter';

jest.mock('@/server/documents/library', () => ({
  documents: async () => [await letter()],
  documentBySlug: async (slug: string) => {
    const document = await letter();
    return document.record.slug === slug ? document : null;
  },
}));

jest.mock('@/items/draw', () => {
  const drawing = jest.requireActual<typeof import('@/items/draw')>('@/items/draw');
  return { ...drawing, draw: jest.fn(drawing.draw) };
});

const slug = 'brezhnev-to-carter-1977';

describe('the choices for a quiz', () => {
  it('are worked out at the start, so that the first visitor waits for nothing', async () => {
    await prepareChoices();
    const drawings = jest.mocked(draw).mock.calls.length;
    expect(drawings).toBeGreaterThan(0);
    const choices = await quizChoices(slug);
    expect(choices?.topics.length).toBeGreaterThan(5);
    expect(draw).toHaveBeenCalledTimes(drawings);
  });

  it('are worked out once for two visitors who come at the same time', async () => {
    const [one, other] = await Promise.all([quizChoices(slug), quizChoices(slug)]);
    expect(one).toBe(other);
  });

  it('name every kind there is, with how many one quiz can ask', async () => {
    const choices = await quizChoices(slug);
    for (const { items, atATime } of [...(choices?.types ?? []), ...(choices?.topics ?? [])]) {
      expect(items).toBeGreaterThanOrEqual(atATime);
      expect(atATime).toBeGreaterThan(0);
    }
  });

  it('are none without the document', async () => {
    expect(await quizChoices('no-such-letter')).toBeNull();
  });
});
