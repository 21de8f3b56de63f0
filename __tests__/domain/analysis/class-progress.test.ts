import fc from 'fast-check';
import {
  type AnswerGroup,
  certainAndWrongFirst,
  classProgress,
  type StudentsAnswers,
  studentsInNeed,
  weakestFirst,
} from '@/domain/analysis/class-progress';
import { confidences } from '@/domain/assessment/confidence';

const about = new Map([
  ['a', { topic: 'trade', claims: ['one'], evidence: [{ passage: 1 }, { passage: 1 }] }],
  ['b', { topic: 'trade', claims: ['one', 'two'], evidence: [{ passage: 1 }, { passage: 2 }] }],
  ['c', { topic: 'europe', claims: [], evidence: [{ passage: 3 }] }],
]);
const group = fc
  .record({
    version: fc.constantFrom('a', 'b', 'c', 'gone'),
    confidence: fc.constantFrom(...confidences, null),
    answers: fc.integer({ min: 1, max: 50 }),
    right: fc.double({ min: 0, max: 1, noNaN: true }),
    lost: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ right, lost, answers, ...rest }): AnswerGroup => ({
      ...rest,
      answers,
      points: answers * right,
      wrong: Math.floor(answers * (1 - right) * lost),
    }),
  );

describe('how a class answers what rests on a topic, a passage, a claim', () => {
  it('counts every answer once for each, and never leaves nought to one', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
        const progress = classProgress(groups, about);
        const answersOf = (...versions: string[]) =>
          groups
            .filter(({ version }) => versions.includes(version))
            .reduce((sum, { answers }) => sum + answers, 0);
        expect(progress.get('topic:trade')?.answers ?? 0).toBe(answersOf('a', 'b'));
        expect(progress.get('passage:1')?.answers ?? 0).toBe(answersOf('a', 'b'));
        expect(progress.get('claim:two')?.answers ?? 0).toBe(answersOf('b'));
        for (const { share, answers, certainAndWrong } of progress.values()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(certainAndWrong).toBeLessThanOrEqual(answers);
        }
      }),
    );
  });

  it('puts first what is surely weak, and last what too few have answered', () => {
    const of = (version: string, answers: number, points: number): AnswerGroup => ({
      version,
      confidence: 'certain',
      answers,
      points,
      wrong: Math.round(answers - points),
    });
    const rows = [
      ...classProgress([of('a', 2, 0), of('b', 30, 20), of('c', 30, 5)], about).values(),
    ];
    expect(weakestFirst(rows)[0]?.basis).toBe('topic:europe');
    expect(certainAndWrongFirst(rows)[0]).toMatchObject({ certainAndWrong: 25 });
  });

  it('asks again of those below six tenths of the points, over all that rests on it', () => {
    const of = (
      version: string,
      ...given: [student: number, points: number][]
    ): StudentsAnswers => ({
      version,
      confidence: null,
      answers: given.length,
      points: 0,
      wrong: 0,
      students: given.map(([student]) => student),
      each: given.map(([, points]) => points),
    });
    const inNeed = studentsInNeed(
      [of('a', [0, 0.6], [2, 1], [5, 0]), of('b', [0, 0.6], [2, 0], [0, 0.6]), of('gone', [1, 0])],
      about,
    );
    // Three times six tenths is six tenths, whatever the sum of them comes to.
    expect(inNeed.get('topic:trade')).toEqual([2, 5]);
    expect(inNeed.get('claim:two')).toEqual([2]);
    expect(inNeed.get('passage:3')).toBeUndefined();
  });

  it('says nothing of nothing', () => {
    expect(classProgress([], about).size).toBe(0);
    expect(weakestFirst([])).toEqual([]);
  });
});
