/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import './browser-globals';
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { AssignedFrame } from '@/app/_attempt/assigned-frame';
import type { AssignedAttempt } from '@/app/_attempt/use-assigned-attempt';
import { pageOutbox } from '@/browser/outbox/page-outbox';
import { seededRandom } from '@/domain/assessment/random';
import { itemBank } from '@/items/bank';
import { type Answer, arrangeItem, presentItem, revealItem } from '@/items/registry';
import { faults, show } from '../../faces/face';
import { shortLetter } from '../../server/study/short-letter';

const refresh = jest.fn();
jest.mock('next/navigation', () => ({
  ...jest.requireActual('next/navigation'),
  useRouter: () => ({ refresh }),
}));

const bank = itemBank(shortLetter);
const asked = ['multiple-choice', 'cloze', 'true-false'].map((type, index) => {
  const item = bank.filter((one) => one.type === type)[index];
  if (!item) throw new Error(`no ${type}`);
  return { item, arrangement: arrangeItem(item, seededRandom(type)) };
});
const document = {
  slug: 'short-letter',
  title: 'A short letter',
  voices: { writer: 'The letter' },
};

let attempts = 0;
/** A new attempt at an assignment of three questions: multiple choice, cloze, true or false. */
function attempt(changes: Partial<AssignedAttempt['assigned']> = {}): AssignedAttempt {
  attempts += 1;
  return {
    id: `00000000-0000-4000-9000-${String(attempts).padStart(12, '0')}`,
    document: { slug: document.slug, title: document.title },
    voices: document.voices,
    finished: false,
    assigned: {
      id: '00000000-0000-4000-a000-000000000001',
      title: 'The letter',
      number: 1,
      zone: 'UTC',
      navigation: 'free',
      asksSureness: false,
      firstCounts: false,
      showsAtOnce: false,
      end: null,
      now: new Date().toISOString(),
      finishedBy: null,
      flagged: [],
      documents: asked.map(() => document),
      ...changes,
    },
    questions: asked.map(({ item, arrangement }, index) => ({
      position: index + 1,
      state: 'open',
      presented: presentItem(item, arrangement),
    })),
  };
}

interface Posted {
  id: string;
  position: number;
  answer: Answer;
  confidence: string | null;
  replaces: string | null;
  flagged: boolean;
}
let posted: Posted[] = [];
let others: { path: string; body: Posted }[] = [];
let server: 'answers' | 'away' | 'has newer' | 'is late' | 'takes nothing' = 'answers';
let shows = false;

function reply(body: Posted): [number, unknown] {
  if (server === 'has newer') {
    return [409, { problem: { code: 'newer-answer', facts: { response: 'the newer one' } } }];
  }
  if (server === 'is late') {
    return [409, { problem: { code: 'time-over', facts: { lateBy: 300_000 } } }];
  }
  const one = asked[body.position - 1];
  if (!one) return [404, { problem: { code: 'not-found' } }];
  const lexicon = { isWord: () => false };
  const revealed = shows
    ? revealItem(one.item, one.arrangement, body.answer, shortLetter, lexicon)
    : null;
  const now = new Date().toISOString();
  return [200, { response: body.id, given: body.answer, revealed, finished: false, now }];
}

beforeEach(() => {
  posted = [];
  others = [];
  server = 'answers';
  shows = false;
  refresh.mockClear();
  window.history.replaceState(null, '', '/quiz/x');
  globalThis.fetch = jest.fn(async (path: string, init: RequestInit) => {
    if (server === 'away') throw new TypeError('no connection');
    const body = JSON.parse(String(init.body)) as Posted;
    if (path === '/api/responses') posted.push(body);
    else others.push({ path, body });
    const [status, value] =
      path === '/api/responses'
        ? reply(body)
        : server === 'takes nothing'
          ? [403, { problem: { code: 'not-allowed' } }]
          : [200, {}];
    return {
      status,
      text: async () => JSON.stringify(value),
      headers: { get: () => null },
    } as unknown as Response;
  }) as typeof fetch;
});
afterEach(async () => {
  server = 'answers';
  await act(async () => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(pageOutbox().view().state).toBe('saved'));
});

const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });
async function press(name: string | RegExp) {
  await act(async () => (await button(name)).click());
}
async function type(text: string) {
  fireEvent.change(await screen.findByRole('textbox'), { target: { value: text } });
}
async function key(pressed: string) {
  await act(
    async () =>
      void fireEvent.keyDown(window.document.activeElement ?? window.document.body, {
        key: pressed,
      }),
  );
}

describe('an attempt at an assignment', () => {
  it('keeps answers, lets them be changed on top of what counts, and says nothing of them', async () => {
    const view = attempt();
    show(<AssignedFrame attempt={view} />);
    await screen.findByRole('heading', { level: 1 });
    await key('A');
    await press('Keep and go on');
    expect(screen.getByText('2 of 3')).toBeTruthy();
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(posted[0]).toMatchObject({ position: 1, replaces: null, confidence: null });
    await press('Question before');
    expect(await screen.findByText(/You can change it until you hand in/)).toBeTruthy();
    await key('B');
    await press('Keep and go on');
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted[1]).toMatchObject({ position: 1, replaces: posted[0]?.id });
    expect(screen.queryByText(/Right|Not what the text says/)).toBeNull();
    expect(await faults()).toEqual([]);
  });

  it('keeps what stands there when one goes on without a press', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AssignedFrame attempt={attempt()} />);
    await type('peace');
    await press('Question before');
    await waitFor(() =>
      expect(posted[0]).toMatchObject({ position: 2, answer: { text: 'peace' } }),
    );
    expect(posted).toHaveLength(1);
  });

  it('chains what is changed without a connection, and sends it in order', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AssignedFrame attempt={attempt()} />);
    server = 'away';
    await type('one');
    await press('Keep and go on');
    await press('Question before');
    await type('two');
    await press('Keep and go on');
    expect(await screen.findByText(/Kept here until the connection is back/)).toBeTruthy();
    server = 'answers';
    await act(async () => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted.map(({ answer }) => answer)).toEqual([{ text: 'one' }, { text: 'two' }]);
    expect(posted[1]?.replaces).toBe(posted[0]?.id);
  });

  it('keeps the text of a stale tab on the screen, and uses it when asked to', async () => {
    window.history.replaceState(null, '', '/quiz/x#q3');
    show(<AssignedFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    server = 'has newer';
    await key('T');
    await press('Keep and go on');
    await act(async () => {
      window.history.replaceState(null, '', '#q3');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('A newer answer to this question was given elsewhere');
    expect(alert.textContent).toContain('True');
    expect(refresh).toHaveBeenCalled();
    server = 'answers';
    await press('Use this answer');
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted[1]).toMatchObject({ replaces: 'the newer one', answer: { value: true } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what another device answered, and puts beside it what was typed here', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    const view = attempt();
    const page = show(<AssignedFrame attempt={view} />);
    await type('mine, unsent');
    const elsewhere: AssignedAttempt = {
      ...view,
      assigned: { ...view.assigned, now: new Date(Date.now() + 60_000).toISOString() },
      questions: view.questions.map((question) =>
        question.position === 2
          ? {
              ...question,
              state: 'kept' as const,
              response: 'of another device',
              given: { text: 'theirs' },
              confidence: null,
            }
          : question,
      ),
    };
    page.rerender(<AssignedFrame attempt={elsewhere} />);
    expect(await screen.findByDisplayValue('theirs')).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('mine, unsent');
    expect(posted).toEqual([]);
    await press('Use this answer');
    await waitFor(() =>
      expect(posted[0]).toMatchObject({
        answer: { text: 'mine, unsent' },
        replaces: 'of another device',
      }),
    );
  });

  it('asks for sureness where that is set, and lets it be changed', async () => {
    show(<AssignedFrame attempt={attempt({ asksSureness: true })} />);
    await screen.findByRole('heading', { level: 1 });
    await key('A');
    await press('Guessing');
    await press('Question before');
    expect((await button('Guessing')).getAttribute('aria-pressed')).toBe('true');
    await press('Certain');
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted.map(({ confidence }) => confidence)).toEqual(['guessing', 'certain']);
  });

  it('notes what to come back to, shows all questions, and names what is left out before handing in', async () => {
    show(<AssignedFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    await press('Come back to this');
    await waitFor(() =>
      expect(others).toMatchObject([{ path: '/api/flags', body: { position: 1, flagged: true } }]),
    );
    await key('A');
    await press('Keep and go on');
    expect(screen.getByText('All questions: 1 of 3 answered, 1 to come back to')).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Question 1, answered, to come back to', hidden: true }),
    ).toBeTruthy();
    await press('Hand it in');
    expect(await screen.findByText('2 not answered: 2 and 3.')).toBeTruthy();
    expect(screen.getByText('You meant to come back to 1.')).toBeTruthy();
    expect(await faults()).toEqual([]);
    await press('Hand it in now');
    expect(await screen.findByRole('heading', { name: 'Handed in' })).toBeTruthy();
    expect(others.filter(({ path }) => path === '/api/submissions')).toHaveLength(1);
    const receipt = await screen.findByRole('link', { name: 'See your receipt' });
    expect(receipt.getAttribute('href')).toMatch(/\/receipts\/1$/);
    const back = screen.getByRole('link', { name: 'Back to the assignment' });
    expect(receipt.getAttribute('href')).toBe(`${back.getAttribute('href')}/receipts/1`);
  });

  it('says when it was not handed in, and why, and can be tried again', async () => {
    show(<AssignedFrame attempt={attempt()} />);
    await screen.findByRole('heading', { level: 1 });
    await press('Hand it in');
    server = 'takes nothing';
    await press('Hand it in now');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'It was not handed in. Your answers are kept. Your account may not do this.',
    );
    server = 'answers';
    await press('Hand it in now');
    expect(await screen.findByRole('heading', { name: 'Handed in' })).toBeTruthy();
  });

  it('shows the verdict at once where that is set, and takes no second answer', async () => {
    shows = true;
    show(<AssignedFrame attempt={attempt({ firstCounts: true, showsAtOnce: true })} />);
    await screen.findByRole('heading', { level: 1 });
    await key('A');
    await press('Answer');
    expect(await screen.findByText(/^(Right|Not what the text says)$/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Passage 1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
    await press('Next question');
    expect(screen.getByText('2 of 3')).toBeTruthy();
  });

  it('leads one way: no way back, and on without an answer', async () => {
    show(<AssignedFrame attempt={attempt({ navigation: 'one-way', firstCounts: true })} />);
    await screen.findByRole('heading', { level: 1 });
    await key('A');
    await press('Answer');
    expect(await screen.findByText('2 of 3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Question before' })).toBeNull();
    expect(screen.queryByText(/^All questions/)).toBeNull();
    await press('Go on without an answer');
    expect(await screen.findByText('3 of 3')).toBeTruthy();
  });
});

describe('the end of the time', () => {
  const endIn = (milliseconds: number) => ({
    end: {
      by: 'limit' as const,
      at: new Date(Date.now() + milliseconds).toISOString(),
      minutes: { all: 30, usual: 20, extra: 10 },
      grace: 5_000,
      warnings: [5, 1],
    },
  });

  it('is said quietly until it is near', async () => {
    show(<AssignedFrame attempt={attempt(endIn(20 * 60_000))} />);
    expect(await screen.findByText(/^Ends at/)).toBeTruthy();
    expect(screen.getByText(/30 minutes: 20 and your 10/)).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByText(/What you have answered is handed in/)).toBeNull();
  });

  it('is announced when five minutes are left', async () => {
    show(<AssignedFrame attempt={attempt(endIn(4 * 60_000 - 5_000))} />);
    expect((await screen.findByRole('timer')).textContent).toBe('4 minutes left');
    expect(screen.getByText(/^4 minutes left\./)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  it('goes by the server’s clock, whatever the device’s says', async () => {
    const view = attempt({ ...endIn(-50 * 60_000) });
    view.assigned.now = new Date(Date.now() - 52 * 60_000).toISOString();
    show(<AssignedFrame attempt={view} />);
    expect((await screen.findByRole('timer')).textContent).toBe('2 minutes left');
  });

  it('gives what stands on the page, and says that the time is over', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    show(<AssignedFrame attempt={attempt(endIn(900))} />);
    await type('just in time');
    expect(
      await screen.findByRole('heading', { name: 'The time is over' }, { timeout: 3_000 }),
    ).toBeTruthy();
    await waitFor(() => expect(posted[0]).toMatchObject({ answer: { text: 'just in time' } }));
    expect(posted).toHaveLength(1);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('keeps the words of an answer that came late, and says by how much', async () => {
    window.history.replaceState(null, '', '/quiz/x#q2');
    server = 'is late';
    show(<AssignedFrame attempt={attempt(endIn(900))} />);
    await type('too late');
    const alert = await screen.findByRole('alert', {}, { timeout: 3_000 });
    expect(alert.textContent).toContain('This arrived 5:00 after the end.');
    expect(alert.textContent).toContain('too late');
    expect(await faults()).toEqual([]);
  });
});
