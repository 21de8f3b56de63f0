import { noAccommodation } from '@/domain/school/accommodation';
import { quizSettingsSchema } from '@/domain/school/assignment-settings';
import {
  attemptsFor,
  firstAnswerCounts,
  isEndDue,
  judgeArrival,
  startHindrance,
} from '@/domain/school/attempt-rules';

const choice = { by: 'hand', items: ['a'] };
const quiz = (settings: object = {}) =>
  quizSettingsSchema.parse({ kind: 'quiz', choice, ...settings });
const at = (time: string) => new Date(`2026-03-10T${time}Z`);
const end = { by: 'limit', at: at('10:40:00'), minutes: null } as const;
const answer = {
  end,
  own: noAccommodation,
  offline: 'count' as const,
  answeredAt: at('10:39:00'),
  now: at('10:39:01'),
  submitted: false,
  keyShown: false,
  decision: null,
};

describe('an answer and the end of its attempt', () => {
  it.each([
    ['before it', {}, { state: 'in-time' }],
    ['under way at the end', { now: at('10:40:05') }, { state: 'in-time' }],
    [
      'given in time and sent later',
      { now: at('10:45:00') },
      { state: 'late', lateBy: 300_000, counts: true },
    ],
    [
      'the same, where the teacher decides',
      { now: at('10:45:00'), offline: 'teacher-decides' as const },
      { state: 'late', lateBy: 300_000, counts: false },
    ],
    [
      'the same, when the key was seen meanwhile',
      { now: at('10:45:00'), keyShown: true },
      { state: 'late', lateBy: 300_000, counts: false },
    ],
    [
      'given after the end',
      { now: at('10:45:00'), answeredAt: at('10:40:01') },
      { state: 'late', lateBy: 300_000, counts: false },
    ],
    [
      'given after the end, and let count',
      { now: at('10:45:00'), answeredAt: at('10:44:00'), decision: true },
      { state: 'late', lateBy: 300_000, counts: true },
    ],
    [
      'given in time, and left aside',
      { now: at('10:45:00'), decision: false },
      { state: 'late', lateBy: 300_000, counts: false },
    ],
    ['after the student has submitted', { submitted: true }, { state: 'submitted' }],
  ])('%s', (_name, change, arrival) => {
    expect(judgeArrival({ ...answer, ...change })).toEqual(arrival);
  });

  it('has a grace that grows with the time granted', () => {
    const own = { ...noAccommodation, timeFactor: 2 };
    expect(isEndDue(end, noAccommodation, at('10:40:05'))).toBe(false);
    expect(isEndDue(end, noAccommodation, at('10:40:06'))).toBe(true);
    expect(isEndDue(end, own, at('10:40:10'))).toBe(false);
    expect(isEndDue({ by: 'nothing' }, own, at('23:00:00'))).toBe(false);
  });
});

describe('what hinders a start', () => {
  const place = { zone: 'UTC', used: 0 };
  const hindrance = (settings: object, time: string, used = 0) =>
    startHindrance(quiz(settings), noAccommodation, { ...place, used, now: at(time) })?.because ??
    null;
  const windows = {
    opens: '2026-03-10T09:00',
    due: '2026-03-10T10:00',
    closes: '2026-03-10T11:00',
  };
  it.each([
    ['08:59:59', 'not-open'],
    ['09:00:00', null],
    ['10:30:00', null],
    ['11:00:00', 'closed'],
  ])('at %s: %s', (time, because) => expect(hindrance(windows, time)).toBe(because));
  it('is the due date where late work is refused', () => {
    const strict = { ...windows, late: { rule: 'refuse' } };
    expect(hindrance(strict, '09:59:59')).toBeNull();
    expect(hindrance(strict, '10:00:00')).toBe('closed');
  });
  it('is the number of attempts, with those granted', () => {
    expect(hindrance({ attempts: 2 }, '09:00:00', 1)).toBeNull();
    expect(hindrance({ attempts: 2 }, '09:00:00', 2)).toBe('no-attempts');
    expect(hindrance({ attempts: null }, '09:00:00', 99)).toBeNull();
    expect(attemptsFor(quiz({ attempts: 2 }), { ...noAccommodation, extraAttempts: 3 })).toBe(5);
  });
});

it('lets the first answer count where something is shown at once or the way leads on', () => {
  expect(firstAnswerCounts(quiz())).toBe(false);
  expect(firstAnswerCounts(quiz({ showKey: 'after-each' }))).toBe(true);
  // A score alone is not shown before the end.
  expect(firstAnswerCounts(quiz({ showScore: 'after-each' }))).toBe(false);
  expect(firstAnswerCounts(quiz({ navigation: 'one-way' }))).toBe(true);
});
