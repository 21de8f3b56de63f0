import fc from 'fast-check';
import { pickedInOrder } from '@/domain/school/item-choice';
import { fixedChanges } from '@/domain/school/settings-change';
import { settingsSentence } from '@/domain/school/settings-sentence';
import { usualSettings } from '@/domain/school/usual-settings';
import { quizzes } from './settings';

const quiz = usualSettings({ by: 'hand', items: ['a', 'b'] });
const codes = (settings: Parameters<typeof settingsSentence>[0]) =>
  settingsSentence(settings).map(({ code }) => code);

it('lets change what takes nothing away once students have begun', () => {
  const before = { ...quiz, due: '2026-11-27T12:00', closes: '2026-11-28T12:00', attempts: 2 };
  expect(
    fixedChanges(before, {
      ...before,
      due: '2026-11-28T12:00',
      closes: null,
      attempts: 3,
      showKey: 'never',
      password: 'tea',
      closing: 'last-start',
    }),
  ).toEqual([]);
  expect(fixedChanges(before, { ...before, due: '2026-11-26T12:00' })).toEqual(['due']);
  expect(fixedChanges({ ...before, due: null }, before)).toEqual(['due']);
  // A key that was seen must not lead to another answer, nor an answer be locked that could be changed.
  const telling = { ...before, showKey: 'after-each' } as const;
  expect(fixedChanges(telling, before)).toEqual(['showKey']);
  expect(fixedChanges(before, telling)).toEqual(['showKey']);
  const oneWay = { ...before, navigation: 'one-way' } as const;
  expect(fixedChanges(oneWay, { ...oneWay, showKey: 'after-each' })).toEqual([]);
  expect(fixedChanges(before, { ...before, opens: '2026-11-20T12:00' })).toEqual(['opens']);
  expect(fixedChanges(before, { ...before, attempts: 1 })).toEqual(['attempts']);
  expect(fixedChanges({ ...before, attempts: null }, before)).toEqual(['attempts']);
  expect(
    fixedChanges(before, {
      ...before,
      timeLimitMinutes: 10,
      choice: { by: 'hand', items: ['b', 'a'] },
    }),
  ).toEqual(['choice', 'timeLimitMinutes']);
});

it('finds no change where there is none, and none of one that is undone by neither side', () => {
  fc.assert(
    fc.property(quizzes, quizzes, (a, b) => {
      expect(fixedChanges(a, a)).toEqual([]);
      // Whatever differs in a fixed setting is refused one way at least.
      if (a.timeLimitMinutes !== b.timeLimitMinutes) {
        expect(fixedChanges(a, b)).toContain('timeLimitMinutes');
      }
      if (a.attempts !== b.attempts) {
        expect([...fixedChanges(a, b), ...fixedChanges(b, a)]).toContain('attempts');
      }
    }),
  );
});

it('says the rest of the settings in clauses, without what cannot matter', () => {
  expect(codes(quiz)).toEqual([
    'attempts',
    'offline-count',
    'shuffled-both',
    'navigation-free',
    'confidence-asked',
  ]);
  expect(
    settingsSentence({
      ...quiz,
      attempts: null,
      due: '2026-11-27T12:00',
      closes: '2026-11-28T12:00',
      late: { rule: 'deduct', percentADay: 10 },
      shuffleItems: false,
      password: 'tea',
    }),
  ).toEqual([
    { code: 'any-attempts' },
    { code: 'counts-best' },
    { code: 'late-deduct', percent: 10 },
    { code: 'closing-cuts-off' },
    { code: 'offline-count' },
    { code: 'shuffled-options' },
    { code: 'navigation-free' },
    { code: 'confidence-asked' },
    { code: 'password' },
  ]);
});

it('puts what is picked in the order typed, then as it stands, each once', () => {
  const pick = (id: string, place: number | null = null) => ({ id, place });
  expect(pickedInOrder([pick('a'), pick('b', 2), pick('c', 1), pick('d'), pick('b', 9)])).toEqual([
    'c',
    'b',
    'a',
    'd',
  ]);
});
