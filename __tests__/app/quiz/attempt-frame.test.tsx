/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import './browser-globals';
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { AttemptFrame } from '@/app/_attempt/attempt-frame';
import { readDraft } from '@/browser/drafts';
import { pageOutbox } from '@/browser/outbox/page-outbox';
import { seededRandom } from '@/domain/assessment/random';
import { itemBank } from '@/items/bank';
import { type Answer, arrangeItem, presentItem, revealItem } from '@/items/registry';
import type { AttemptView } from '@/server/attempts/attempt-view';
import { faults, show } from '../../faces/face';
import { shortLetter } from '../../server/study/short-letter';

const refresh = jest.fn();
jest.mock('next/navigation', () => ({
  ...jest.requireActual('next/navigation'),
  useRouter: () => ({ refresh }),
}));

const lexicon = { isWord: () => false };
const bank = itemBank(shortLetter);
const asked = ['multiple-choice', 'cloze', 'true-false'].map((type, index) => {
  const item = bank.filter((one) => one.type === type)[index];
  if (!item) throw new Error(`no ${type}`);
  return { item, arrangement: arrangeItem(item, seededRandom(type)) };
});

let attempts = 0;
/** A new attempt of three questions: multiple choice, cloze, true or false. */
function attempt(): AttemptView {
  attempts += 1;
  return {
    id: `00000000-0000-4000-8000-${String(attempts).padStart(12, '0')}`,
    document: { slug: 'short-letter', title: 'A short letter' },
    voices: { writer: 'The letter' },
    assigned: null,
    finished: false,
    questions: asked.map(({ item, arrangement }, index) => ({
      position: index + 1,
      state: 'open',
      presented: presentItem(item, arrangement),
    })),
  };
}

interface Posted {
  position: number;
  answer: Answer;
  confidence: string | null;
}
let posted: Posted[] = [];
/** What the server does: answers, cannot be reached, or refuses as already answered. */
let server: 'answers' | 'away' | 'has another' | 'takes no appeal' = 'answers';

function reply(body: Posted): [number, unknown] {
  if (server === 'has another') return [409, { problem: { code: 'already-answered' } }];
  const one = asked[body.position - 1];
  if (!one) return [404, { problem: { code: 'not-found' } }];
  const revealed = revealItem(one.item, one.arrangement, body.answer, shortLetter, lexicon);
  return [200, { given: body.answer, revealed, finished: false }];
}

beforeEach(() => {
  posted = [];
  server = 'answers';
  refresh.mockClear();
  window.history.replaceState(null, '', '/quiz/x');
  globalThis.fetch = jest.fn(async (path: string, init: RequestInit) => {
    if (server === 'away') throw new TypeError('no connection');
    const body = JSON.parse(String(init.body)) as Posted;
    if (path === '/api/responses') posted.push(body);
    const [status, value] =
      path === '/api/responses'
        ? reply(body)
        : server === 'takes no appeal'
          ? [422, { problem: { code: 'not-gradable' } }]
          : [200, {}];
    return {
      status,
      text: async () => JSON.stringify(value),
      headers: { get: () => null },
    } as unknown as Response;
  }) as typeof fetch;
});
afterEach(async () => {
  // What one test leaves behind is sent before the next one begins.
  server = 'answers';
  await act(async () => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(pageOutbox().view().state).toBe('saved'));
});

async function keys(...pressed: string[]) {
  for (const key of pressed) {
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
  }
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

describe('a quiz', () => {
  it('is answered with the keyboard alone: a letter, a sureness, Enter', async () => {
    show(<AttemptFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByText('1 of 3')).toBeTruthy();
    expect((await button('Certain')).disabled).toBe(true);
    await keys('2');
    expect(posted).toEqual([]);
    await keys('B', '2');
    const next = await button('Next question');
    expect(document.activeElement).toBe(next);
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toMatchObject({ position: 1, confidence: 'fairly-sure' });
    expect(await screen.findByText(/^(Right|Not what the text says)$/)).toBeTruthy();
    const evidence = await screen.findByRole('region', { name: 'Passage 1' });
    expect(evidence.querySelector('mark')?.textContent).toBe('We wish trade to grow between us.');
    expect(evidence.querySelector('a')?.getAttribute('href')).toBe('/documents/short-letter#p1');
    expect(await faults()).toEqual([]);
    await act(async () => next.click());
    expect(screen.getByText('2 of 3')).toBeTruthy();
    expect(window.location.hash).toBe('#q2');
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Question 2' }));
  });

  it('does not take digits that are typed for a sureness, and Enter leads to the buttons', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AttemptFrame attempt={attempt()} />);
    const blank = await screen.findByRole('textbox');
    fireEvent.change(blank, { target: { value: '19' } });
    blank.focus();
    await keys('1', '3');
    expect(posted).toEqual([]);
    await keys('Enter');
    expect(document.activeElement?.textContent).toBe('Guessing');
    await keys('3');
    await waitFor(() =>
      expect(posted[0]).toMatchObject({ answer: { text: '19' }, confidence: 'certain' }),
    );
    const appeal = await button('I think I was right');
    await act(async () => appeal.click());
    expect(await screen.findByText(/^Noted/)).toBeTruthy();
  });

  it('says when an appeal is refused, and why', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AttemptFrame attempt={attempt()} />);
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'nothing such' } });
    await act(async () => (await button('Certain')).click());
    server = 'takes no appeal';
    await act(async () => (await button('I think I was right')).click());
    expect(await screen.findByText(/was not kept. This answer cannot be marked/)).toBeTruthy();
  });

  it('keeps answers while the server is away, goes on, and shows the verdicts afterwards', async () => {
    show(<AttemptFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    server = 'away';
    await keys('A', '1');
    expect(await screen.findByText(/Kept here until the connection is back/)).toBeTruthy();
    expect(screen.getByText(/^Your answer is kept\./)).toBeTruthy();
    await act(async () => (await button('Next question')).click());
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'peace' } });
    await act(async () => (await button('Certain')).click());
    await act(async () => (await button('Next question')).click());
    await screen.findByText('3 of 3');
    await keys('T', '1');
    expect(await screen.findByText(/The result comes when the connection is back/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'See how it went' })).toBeNull();
    server = 'answers';
    await act(async () => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('link', { name: 'See how it went' })).toBeTruthy();
    expect(posted.map(({ position }) => position)).toEqual([1, 2, 3]);
    await act(async () => (await button('Question before')).click());
    expect(screen.getByText('2 of 3')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows after a reload what is on its way, and asks nothing again', async () => {
    const view = attempt();
    const first = show(<AttemptFrame attempt={view} />);
    await screen.findByRole('heading', { level: 1 });
    server = 'away';
    await keys('A', '1');
    await screen.findByText(/Kept here/);
    first.unmount();
    show(<AttemptFrame attempt={view} />);
    expect(await screen.findByText(/^Your answer is kept\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Certain' })).toBeNull();
  });

  it('says that another tab’s answer counts, and keeps the words typed here', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AttemptFrame attempt={attempt()} />);
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'my own words' } });
    server = 'has another';
    await act(async () => (await button('Guessing')).click());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('already answered in another tab');
    expect(alert.textContent).toContain('my own words');
    expect(refresh).toHaveBeenCalled();
  });

  it('brings a typed answer back that was not sent before the page was left', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    const view = attempt();
    const first = show(<AttemptFrame attempt={view} />);
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: 'half a' } });
    await waitFor(() => screen.getByDisplayValue('half a'));
    await waitFor(async () =>
      expect(await readDraft(`attempt/${view.id}/2`)).toEqual({ text: 'half a' }),
    );
    first.unmount();
    show(<AttemptFrame attempt={view} />);
    expect(await screen.findByDisplayValue('half a')).toBeTruthy();
    expect((await button('Certain')).disabled).toBe(false);
  });

  it('goes back to the question before with the browser’s own button', async () => {
    show(<AttemptFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    await keys('A', '1');
    await act(async () => (await button('Next question')).click());
    expect(screen.getByText('2 of 3')).toBeTruthy();
    window.history.replaceState(null, '', '#q1');
    await act(async () => void window.dispatchEvent(new PopStateEvent('popstate')));
    expect(screen.getByText('1 of 3')).toBeTruthy();
    expect(await button('Next question')).toBeTruthy();
    expect(posted).toHaveLength(1);
  });
});
