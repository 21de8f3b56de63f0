import fc from 'fast-check';
import { itemAnswers } from '@/domain/analysis/item-answers';
import { type AssignmentFacts, nextSteps } from '@/domain/analysis/next-steps';
import { questionAtHand } from '@/domain/analysis/question-at-hand';
import { stateCounts, stateOfAttempts, stateOfCards } from '@/domain/analysis/student-state';

const now = new Date('2026-03-10T12:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('where a student stands', () => {
  const over = { isOver: true, isLate: false };
  const late = { isOver: true, isLate: true };
  const running = { isOver: false, isLate: false };

  it.each([
    ['not-started', []],
    ['working', [running]],
    ['working', [over, running]],
    ['submitted', [over]],
    ['submitted', [late, over]],
    ['late', [late, late]],
  ])('is %s', (state, attempts) => {
    expect(stateOfAttempts(attempts)).toBe(state);
  });

  it('goes by the cards known', () => {
    expect(stateOfCards({ known: 0, all: 4 })).toBe('not-started');
    expect(stateOfCards({ known: 3, all: 4 })).toBe('working');
    expect(stateOfCards({ known: 4, all: 4 })).toBe('submitted');
  });

  it('is counted for each state, those without anybody too', () => {
    expect(stateCounts(['late', 'late', 'working'])).toEqual({
      'not-started': 0,
      working: 1,
      submitted: 0,
      late: 2,
    });
  });
});

describe('the question a student is on', () => {
  const asked = (...answered: (number | null)[]) =>
    answered.map((minute, index) => ({
      position: index + 1,
      answeredAt: minute === null ? null : at(minute),
    }));

  it('follows the one answered last', () => {
    expect(questionAtHand(asked(null, null))).toBe(1);
    expect(questionAtHand(asked(1, null, null))).toBe(2);
    expect(questionAtHand(asked(null, 1, null))).toBe(3);
    expect(questionAtHand(asked(null, 1, 2))).toBe(1);
    expect(questionAtHand(asked(3, null, 2, null))).toBe(2);
  });

  it('is none when all are answered', () => {
    expect(questionAtHand(asked(1, 2))).toBeNull();
    expect(questionAtHand([])).toBeNull();
  });
});

describe('what a class made of an item', () => {
  const right = { says: 'Vienna', points: 1 };
  const geneva = { says: 'Geneva', points: 0 };
  const berlin = { says: 'Berlin', points: 0 };

  it('has the share that was right and the commonest wrong answer', () => {
    const found = itemAnswers([right, geneva, berlin, geneva, { says: null, points: null }]);
    expect(found).toMatchObject({ asked: 5, leftOut: 1, toMark: 0, missed: 3 });
    expect(found.accuracy.share).toBe(0.25);
    expect(found.commonestMissed).toEqual({ says: 'Geneva', students: 2, points: 0 });
  });

  it('calls nothing common where no two missed it alike, but tells the only miss', () => {
    expect(itemAnswers([right, geneva, berlin]).commonestMissed).toBeNull();
    expect(itemAnswers([right, geneva]).commonestMissed?.says).toBe('Geneva');
    expect(itemAnswers([right]).commonestMissed).toBeNull();
  });

  it('says nothing of a share where nothing has points', () => {
    expect(itemAnswers([]).accuracy.share).toBeNull();
    expect(itemAnswers([{ says: 'An essay', points: null }])).toMatchObject({
      toMark: 1,
      accuracy: { share: null },
      commonestMissed: null,
    });
  });

  it('counts every student once', () => {
    const answer = fc.oneof(
      fc.constant({ says: null, points: null }),
      fc.record({
        says: fc.constantFrom('a', 'b', 'c'),
        points: fc.constantFrom(0, 0.5, 1, null),
      }),
    );
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const found = itemAnswers(answers);
        const grouped = found.groups.reduce((sum, { students }) => sum + students, 0);
        expect(grouped + found.leftOut).toBe(answers.length);
        expect(found.accuracy.answers + found.toMark + found.leftOut).toBe(answers.length);
      }),
    );
  });
});

describe('what to do next', () => {
  const assignment: AssignmentFacts = {
    id: 'a',
    title: 'The letter',
    isDraft: false,
    isUnderWay: true,
    dueAt: at(60),
    notStarted: 0,
    toDecide: 0,
    toMark: 0,
  };
  const steps = (students: number, notJoined: number, ...assignments: AssignmentFacts[]) =>
    nextSteps({ students, notJoined, waiting: 0, assignments }, now);

  it('is to fill the class and to assign something', () => {
    expect(steps(0, 0)).toEqual([{ step: 'fill' }, { step: 'assign' }]);
  });

  it('is to answer students who think that they were right', () => {
    const facts = { students: 3, notJoined: 0, waiting: 2, assignments: [assignment] };
    expect(nextSteps(facts, now)).toEqual([{ step: 'appeals', students: 2 }]);
  });

  it('is to let in a class of which nobody has signed in', () => {
    expect(steps(3, 3, assignment)).toEqual([{ step: 'slips', students: 3 }]);
  });

  it('puts what waits for the teacher before what is due, and both before drafts', () => {
    const found = steps(
      3,
      1,
      { ...assignment, id: 'draft', isDraft: true, isUnderWay: false },
      { ...assignment, id: 'later', dueAt: null, notStarted: 1 },
      { ...assignment, id: 'soon', notStarted: 2 },
      { ...assignment, id: 'late', toDecide: 1 },
    );
    expect(found).toMatchObject([
      { step: 'decide', assignment: 'late', attempts: 1 },
      { step: 'follow', assignment: 'soon', notStarted: 2, dueAt: at(60) },
      { step: 'follow', assignment: 'later', dueAt: null },
    ]);
  });

  it('names no due date that is over', () => {
    expect(steps(1, 0, { ...assignment, dueAt: at(-1), notStarted: 1 })).toMatchObject([
      { step: 'follow', dueAt: null },
    ]);
  });

  it('offers more work where all is done', () => {
    expect(steps(2, 0, assignment)).toEqual([{ step: 'assign-more' }]);
  });
});
