import fc from 'fast-check';
import {
  fewestAnswers,
  strongTopics,
  type TopicAnswer,
  topicAccuracy,
  topicsToRevisit,
} from '@/domain/analysis/topic-accuracy';

const answered = (topic: string, ...points: number[]): TopicAnswer[] =>
  points.map((each) => ({ topic, points: each }));

describe('topicAccuracy', () => {
  it('keeps the order of topics, and has a row for those without an answer', () => {
    const rows = topicAccuracy(['europe', 'trade'], answered('trade', 1, 0));
    expect(rows.map(({ topic, answers, share }) => [topic, answers, share])).toEqual([
      ['europe', 0, null],
      ['trade', 2, 0.5],
    ]);
  });

  it('judges no topic by fewer answers than it takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: fewestAnswers - 1 }),
        (points) => {
          const [row] = topicAccuracy(['trade'], answered('trade', ...points));
          expect(row?.standing).toBe('too-few');
        },
      ),
    );
  });

  it('tells strong topics from those to look at again, and leaves the rest between', () => {
    const rows = topicAccuracy(
      ['a', 'b', 'c'],
      [...answered('a', 1, 1, 1, 1, 0), ...answered('b', 1, 1, 0), ...answered('c', 0, 0, 1)],
    );
    expect(rows.map(({ standing }) => standing)).toEqual(['strong', 'between', 'again']);
  });

  it('puts the surest strength and the surest weakness first', () => {
    const rows = topicAccuracy(
      ['a', 'b', 'c', 'd'],
      [
        ...answered('a', 1, 1, 1),
        ...answered('b', 1, 1, 1, 1, 1, 1),
        ...answered('c', 0, 0, 0),
        ...answered('d', 0, 0, 0, 0, 0, 0),
      ],
    );
    expect(strongTopics(rows).map(({ topic }) => topic)).toEqual(['b', 'a']);
    expect(topicsToRevisit(rows).map(({ topic }) => topic)).toEqual(['d', 'c']);
  });

  it('counts each answer of a known topic once, and no topic on both lists', () => {
    const topics = ['a', 'b', 'c'];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            topic: fc.constantFrom(...topics, 'unknown'),
            points: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        ),
        (answers) => {
          const rows = topicAccuracy(topics, answers);
          expect(rows.reduce((sum, row) => sum + row.answers, 0)).toBe(
            answers.filter(({ topic }) => topic !== 'unknown').length,
          );
          const both = [...strongTopics(rows), ...topicsToRevisit(rows)].map(({ topic }) => topic);
          expect(new Set(both).size).toBe(both.length);
        },
      ),
    );
  });
});
