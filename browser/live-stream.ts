/** How a page that watches something stands to the server. */
export type StreamState =
  | 'live'
  /** The connection is lost; it is tried again by itself. */
  | 'lost'
  /** There is nothing more to come: it is over, or not for this reader any more. */
  | 'gone';

/** What is told of a stream. */
export interface StreamListener {
  /** Each event with its data, parsed. */
  hear(event: string, data: unknown): void;
  stands(state: StreamState): void;
}

/** In milliseconds. */
const times = {
  /** The server says something every ten seconds: silent for so long, the connection is dead. */
  silence: 25_000,
  /** So long a connection may be away before anybody is told. */
  unnoticed: 3_000,
  firstRetry: 1_000,
  longestRetry: 15_000,
};

/**
 * Opens a stream of server-sent events and keeps it open, over lost connections, servers that start anew
 * and devices that slept. What comes first after each opening is the whole, so nothing is missed. Returns
 * how to close it.
 */
export function openStream(
  path: string,
  events: readonly string[],
  { hear, stands }: StreamListener,
): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let retryAfter = times.firstRetry;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  function alive(): void {
    heardAt = Date.now();
    retryAfter = times.firstRetry;
    clearTimeout(telling);
    telling = undefined;
    stands('live');
  }

  function lost(): void {
    telling ??= setTimeout(() => stands('lost'), times.unnoticed);
  }

  function open(): void {
    clearTimeout(retrying);
    retrying = undefined;
    source?.close();
    heardAt = Date.now();
    const opened = new EventSource(path);
    source = opened;
    opened.addEventListener('beat', alive);
    for (const event of events) {
      opened.addEventListener(event, ({ data }) => {
        alive();
        hear(event, JSON.parse(String(data)));
      });
    }
    opened.addEventListener('gone', () => {
      close();
      stands('gone');
    });
    opened.addEventListener('error', () => {
      if (source !== opened) return;
      lost();
      // A browser gives up for good upon an answer that is no stream, as of a server that starts anew.
      if (opened.readyState === EventSource.CLOSED) again();
    });
  }

  function again(): void {
    retrying ??= setTimeout(open, retryAfter);
    retryAfter = Math.min(retryAfter * 2, times.longestRetry);
  }

  /** Looks whether the connection is still there: one that slept along with its device says nothing. */
  function look(): void {
    if (document.visibilityState === 'hidden') return;
    if (Date.now() - heardAt < times.silence) return;
    lost();
    open();
  }
  function online(): void {
    if (source?.readyState !== EventSource.OPEN || telling !== undefined) open();
  }
  const looking = setInterval(look, 5_000);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', online);
  window.addEventListener('offline', lost);

  function close(): void {
    source?.close();
    source = null;
    clearInterval(looking);
    clearTimeout(retrying);
    clearTimeout(telling);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', online);
    window.removeEventListener('offline', lost);
  }

  open();
  return close;
}
