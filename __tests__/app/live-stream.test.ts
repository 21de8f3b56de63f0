/** @jest-environment jsdom */
import { openStream, type StreamState } from '@/browser/live-stream';

/** A connection as a browser makes it, whose other end is the test. */
class Connection extends EventTarget {
  static readonly CLOSED = 2;
  static readonly OPEN = 1;
  static made: Connection[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    Connection.made.push(this);
  }
  close(): void {
    this.readyState = Connection.CLOSED;
  }
  tell(event: string, data: unknown = null): void {
    this.readyState = Connection.OPEN;
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
  /** Breaks; the browser tries again by itself unless it has given up. */
  breakOff({ givesUp }: { givesUp: boolean }): void {
    this.readyState = givesUp ? Connection.CLOSED : 0;
    this.dispatchEvent(new Event('error'));
  }
}

const newest = (): Connection => {
  const last = Connection.made.at(-1);
  if (last === undefined) throw new Error('Nothing was opened.');
  return last;
};

let heard: unknown[];
let states: StreamState[];
let close: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  Connection.made = [];
  Object.assign(globalThis, { EventSource: Connection });
  heard = [];
  states = [];
  close = openStream('/api/watch', ['whole'], {
    hear: (event, data) => heard.push([event, data]),
    stands: (state) => states.push(state),
  });
});

afterEach(() => {
  close();
  jest.useRealTimers();
});

test('what the server tells is heard, and the page stands live', () => {
  newest().tell('whole', { answered: 3 });
  expect(heard).toEqual([['whole', { answered: 3 }]]);
  expect(states).toEqual(['live']);
  expect(Connection.made.map(({ url }) => url)).toEqual(['/api/watch']);
});

test('a break that is over in a moment is told to nobody', () => {
  newest().tell('whole');
  newest().breakOff({ givesUp: false });
  jest.advanceTimersByTime(2_000);
  newest().tell('beat');
  jest.advanceTimersByTime(10_000);
  expect(states).not.toContain('lost');
  expect(Connection.made).toHaveLength(1);
});

test('where the browser gives up it is tried again, later and later, and lives on', () => {
  newest().tell('whole', 1);
  for (const wait of [1_000, 2_000, 4_000]) {
    const before = Connection.made.length;
    newest().breakOff({ givesUp: true });
    jest.advanceTimersByTime(wait - 1);
    expect(Connection.made).toHaveLength(before);
    jest.advanceTimersByTime(1);
    expect(Connection.made).toHaveLength(before + 1);
  }
  expect(states.at(-1)).toBe('lost');
  newest().tell('whole', 2);
  expect(states.at(-1)).toBe('live');
  expect(heard).toEqual([
    ['whole', 1],
    ['whole', 2],
  ]);
});

test('a connection that says nothing for long is dead, and another is opened', () => {
  newest().tell('whole');
  const first = newest();
  jest.advanceTimersByTime(30_000);
  expect(Connection.made).toHaveLength(2);
  expect(first.readyState).toBe(Connection.CLOSED);
  // What the dead one still says of its end disturbs nothing.
  first.breakOff({ givesUp: true });
  newest().tell('beat');
  jest.advanceTimersByTime(4_000);
  expect(states.at(-1)).toBe('live');
  expect(Connection.made).toHaveLength(2);
});

test('a device that comes online again does not wait for the next try', () => {
  newest().tell('whole');
  window.dispatchEvent(new Event('offline'));
  jest.advanceTimersByTime(3_000);
  expect(states.at(-1)).toBe('lost');
  window.dispatchEvent(new Event('online'));
  expect(Connection.made).toHaveLength(2);
  newest().tell('whole');
  expect(states.at(-1)).toBe('live');
});

test('what is over is over: nothing is opened again, and neither is what was closed here', () => {
  newest().tell('gone');
  expect(states).toEqual(['gone']);
  jest.advanceTimersByTime(60_000);
  window.dispatchEvent(new Event('online'));
  expect(Connection.made).toHaveLength(1);
});
