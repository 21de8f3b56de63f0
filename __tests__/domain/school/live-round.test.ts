import fc from 'fast-check';
import {
  afterAct,
  comparedVotes,
  distinctNames,
  type LiveStanding,
  liveActs,
  livePhases,
  openActs,
  openVote,
  shownVotes,
} from '@/domain/school/live-round';

const questions = fc.integer({ min: 1, max: 5 });
const act = fc.constantFrom(...liveActs);
const start: LiveStanding = { phase: 'gathering', position: 0 };

describe('a live round', () => {
  it('asks each question in its order, whatever is pressed, and ends for good', () => {
    fc.assert(
      fc.property(questions, fc.array(act, { maxLength: 60 }), (count, acts) => {
        let at = start;
        for (const one of acts) {
          const next = afterAct(at, one, count);
          expect(openActs(at, count).includes(one)).toBe(next !== null);
          if (next === null) continue;
          expect(livePhases).toContain(next.phase);
          expect(next.position - at.position).toBe(one === 'next' ? 1 : 0);
          expect(next.position).toBeLessThanOrEqual(count);
          // A vote is asked again only after a first one, and no answer is shown while one is open.
          if (next.phase === 'second-vote') expect(['first-result', 'passage']).toContain(at.phase);
          if (next.phase === 'answer') expect(openVote(at)).toBeNull();
          at = next;
        }
        if (at.phase === 'ended') expect(openActs(at, count)).toEqual([]);
      }),
    );
  });

  it('is led to its end by the first act each time', () => {
    fc.assert(
      fc.property(questions, (count) => {
        let at = start;
        const phases: string[] = [];
        for (let steps = 0; at.phase !== 'ended'; steps += 1) {
          expect(steps).toBeLessThan(10 * count);
          const [first = 'end'] = openActs(at, count);
          at = afterAct(at, first, count) ?? at;
          phases.push(at.phase);
        }
        for (const phase of ['first-vote', 'passage', 'second-vote', 'answer']) {
          expect(phases.filter((one) => one === phase)).toHaveLength(count);
        }
      }),
    );
  });

  it('shows no outcome of a vote that is open', () => {
    for (const phase of livePhases) {
      const open = openVote({ phase, position: 1 });
      if (open !== null) expect(shownVotes({ phase, position: 1 })).not.toContain(open);
    }
  });
});

describe('two votes', () => {
  const answered = fc.option(fc.record({ isRight: fc.boolean() }), { nil: null });

  it('count each student once: changed, unchanged, or only in one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ first: answered, second: answered })), (students) => {
        const { first, second, both, onlyFirst, onlySecond } = comparedVotes(students);
        const twice = both.stayedRight + both.becameRight + both.becameWrong + both.stayedWrong;
        expect(first.answered).toBe(twice + onlyFirst);
        expect(second.answered).toBe(twice + onlySecond);
        expect(first.right - both.stayedRight - both.becameWrong).toBeGreaterThanOrEqual(0);
        expect(second.right - both.stayedRight - both.becameRight).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('take a student of the first vote alone for no change', () => {
    const compared = comparedVotes([
      { first: { isRight: false }, second: { isRight: true } },
      { first: { isRight: true }, second: null },
    ]);
    expect(compared).toMatchObject({ onlyFirst: 1, onlySecond: 0, second: { answered: 1 } });
    expect(compared.both).toEqual({
      stayedRight: 0,
      becameRight: 1,
      becameWrong: 0,
      stayedWrong: 0,
    });
  });
});

describe('names in the room', () => {
  const named = (learnerId: string, name: string, number: string | null = null) => ({
    learnerId,
    name,
    number,
  });

  it('tell two of one name apart by number, else by order', () => {
    const names = distinctNames([
      named('a', 'Ana K.', '0417'),
      named('b', 'ana k.'),
      named('c', 'Ana K.'),
      named('d', 'Ben'),
    ]);
    expect([...names.values()]).toEqual(['Ana K. (0417)', 'ana k.', 'Ana K. (2)', 'Ben']);
  });

  it('are never two alike', () => {
    const name = fc.constantFrom('Ana', 'ANA', 'Ana (2)', 'Ben', 'Ána');
    const number = fc.option(fc.constantFrom('1', '2'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, number), { maxLength: 20 }), (students) => {
        const names = distinctNames(students.map(([one, no], index) => named(`${index}`, one, no)));
        expect(new Set(names.values()).size).toBe(students.length);
      }),
    );
  });
});
