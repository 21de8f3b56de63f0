/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { CardPlayer } from '@/app/(read)/documents/[slug]/cards/card-player';
import type { OutcomeListener } from '@/browser/outbox/outbox';
import type { Deal, DealtCard } from '@/domain/study/queue';
import type { Fact } from '@/domain/sync/fact';
import { catalogue } from '@/ui/messages/catalogue';

let listener: OutcomeListener | undefined;
let sent: { path: string; facts: Fact['facts'] }[] = [];
let waiting: Fact[] = [];

jest.mock('@/browser/outbox/use-outbox', () => ({
  useOutbox: (onOutcome: OutcomeListener) => {
    listener = onOutcome;
    return {
      state: 'saved',
      lasting: true,
      waiting,
      send: async (path: string, facts: Fact['facts']) => {
        sent.push({ path, facts });
        return new Promise(() => undefined);
      },
    };
  },
}));
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

function dealt(number: number): DealtCard {
  return {
    card: {
      id: `claim/c${number}`,
      kind: 'claim',
      front: { question: `Question ${number}?` },
      back: { answer: `Answer ${number}` },
      evidence: [
        {
          passage: number,
          voice: 'The letter',
          text: `We wish ${number} to grow.`,
          marks: [[3, 9]],
        },
      ],
    },
    state: 'new',
    intervals: [
      { unit: 'minute', count: 1 },
      { unit: 'minute', count: 6 },
      { unit: 'minute', count: 10 },
      { unit: 'day', count: 8 },
    ],
  };
}

let sitting = 0;

function deal(...numbers: number[]): Deal {
  sitting += 1;
  return {
    document: 'letter',
    dealtAt: new Date(sitting).toISOString(),
    cards: numbers.map(dealt),
    waiting: numbers.length,
    counts: { new: numbers.length, learning: 0, due: 0 },
    nextDueAt: null,
  };
}

function study(given: Deal) {
  return render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={catalogue}>
      <CardPlayer deal={given} />
    </NextIntlClientProvider>,
  );
}

function settle(index: number, value: Deal) {
  const { path, facts } = sent[index] ?? { path: '', facts: {} };
  const fact = { id: `fact-${index}`, deviceId: 'device', counter: index + 1, path, facts };
  act(() => listener?.(fact, { ok: true, value }));
}

const press = (key: string, modifiers = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
const question = () => screen.getByRole('heading', { level: 2 }).textContent;
const answer = () => screen.queryByRole('region', { name: 'Answer' });

beforeEach(() => {
  listener = undefined;
  sent = [];
  waiting = [];
});

describe('studying cards', () => {
  it('turns a card and shows the answer, its passage marked, and four ratings with their intervals', () => {
    study(deal(1, 2));
    expect(answer()).toBeNull();
    expect(screen.queryByRole('button', { name: /Good/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the answer' }));
    expect(answer()?.textContent).toContain('Answer 1');
    expect(document.activeElement).toBe(answer());
    expect(document.querySelector('mark')?.textContent).toBe('wish 1');
    expect(screen.getByRole('link', { name: /Passage 1/ }).getAttribute('href')).toBe(
      '/documents/letter#p1',
    );
    expect(screen.getByRole('group').textContent).toContain('Again1 min');
    expect(screen.getByRole('button', { name: /Easy/ }).textContent).toBe('Easy8 days');
  });

  it.each([' ', 'Enter'])('turns with the key "%s" and rates with 1 to 4', (key) => {
    study(deal(1, 2));
    press('3');
    expect(sent).toHaveLength(0);
    press(key);
    expect(answer()).not.toBeNull();
    press('3');
    expect(sent[0]).toMatchObject({
      path: '/api/reviews',
      facts: { document: 'letter', cardId: 'claim/c1', rating: 3, zone: expect.any(String) },
    });
    expect(question()).toBe('Question 2?');
    expect(document.activeElement?.textContent).toBe('Question 2?');
  });

  it('goes on through the cards it holds while nothing is acknowledged', () => {
    study(deal(1, 2, 3));
    for (let card = 0; card < 3; card += 1) {
      press(' ');
      press('4');
    }
    expect(sent.map(({ facts }) => facts.cardId)).toEqual(['claim/c1', 'claim/c2', 'claim/c3']);
    expect(question()).toBe('Nothing more to study now');
  });

  it('takes a rating back before it was sent, and rates the card anew', () => {
    study(deal(1, 2));
    press(' ');
    press('1');
    press('u');
    expect(sent[1]).toMatchObject({
      path: '/api/review-undos',
      facts: { review: sent[0]?.facts.id },
    });
    expect(question()).toBe('Question 1?');
    expect(answer()).not.toBeNull();
    press('4');
    expect(sent[2]?.facts).toMatchObject({ cardId: 'claim/c1', rating: 4 });
    expect(sent[2]?.facts.id).not.toBe(sent[0]?.facts.id);
    expect(question()).toBe('Question 2?');
  });

  it('leaves keys alone that are meant for something else', () => {
    study(deal(1, 2));
    press(' ', { ctrlKey: true });
    press('Enter', { metaKey: true });
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    press(' ');
    press('u');
    expect(answer()).toBeNull();
    field.remove();
    screen.getByRole('button', { name: 'Show the answer' }).focus();
    // The button's own click follows, so the key must not turn the card as well.
    press(' ');
    expect(answer()).toBeNull();
    expect(sent).toHaveLength(0);
  });

  it('takes the server’s cards in when all is acknowledged, and leaves the card on the screen', () => {
    study(deal(1, 2, 3));
    press(' ');
    press('1');
    press(' ');
    settle(0, { ...deal(1, 4), waiting: 3 });
    expect(question()).toBe('Question 2?');
    expect(answer()).not.toBeNull();
    press('4');
    expect(question()).toBe('Question 1?');
  });

  it('does not ask again what this browser has rated and not yet sent', () => {
    waiting = [
      {
        id: 'f',
        deviceId: 'd',
        counter: 1,
        path: '/api/reviews',
        facts: { id: 'r', document: 'letter', cardId: 'claim/c1', rating: 3 },
      },
    ];
    study(deal(1, 2));
    expect(question()).toBe('Question 2?');
  });

  it('goes on where it was when the page is shown again from memory', () => {
    const given = deal(1, 2);
    const first = study(given);
    press(' ');
    press('4');
    first.unmount();
    study(given);
    expect(question()).toBe('Question 2?');
  });

  it('says when the next card is due, and what to do next', () => {
    study({ ...deal(), nextDueAt: '2026-03-12T04:00:00.000Z' });
    expect(question()).toBe('Nothing more to study now');
    expect(screen.getByText(/The next card is due on Thursday.*04:00/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take a quiz' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Read the document' })).toBeTruthy();
  });

  it('says why a rating was refused', () => {
    study(deal(1, 2));
    press(' ');
    press('2');
    const { path, facts } = sent[0] ?? { path: '', facts: {} };
    act(() =>
      listener?.(
        { id: 'f', deviceId: 'd', counter: 1, path, facts },
        { ok: false, problem: { code: 'not-found' } },
      ),
    );
    expect(screen.getByRole('alert').textContent).toBe(catalogue.problems['not-found']);
  });
});
