import { becomeGuest, presentLearner } from '../present-learner';
import { memoryQueue } from './memory-queue';
import { createOutbox, type Outbox, type TabMessage } from './outbox';
import { post } from './post';
import { storedQueue } from './stored-queue';
import { withTabLock } from './tab-lock';

/** How often a page that waits for nothing else looks whether something is left to send. */
const lookEvery = 60_000;

let outbox: Outbox | null = null;

/** Returns this page's outbox, begun at the first call: it sends what an earlier page left behind. */
export function pageOutbox(): Outbox {
  outbox ??= begin();
  return outbox;
}

function begin(): Outbox {
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('sourcework-outbox');
  const begun = createOutbox({
    stored: storedQueue(),
    memory: memoryQueue(),
    learner: presentLearner,
    becomeGuest,
    post,
    alone: (work) => withTabLock('sourcework-outbox', work),
    tell: (message) => channel?.postMessage(message),
    after: (milliseconds, wake) => {
      const timer = setTimeout(wake, milliseconds);
      return () => clearTimeout(timer);
    },
    online: () => navigator.onLine,
    random: (below) => Math.floor(Math.random() * below),
  });
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => begun.hear(event.data));
  window.addEventListener('online', begun.wake);
  window.addEventListener('offline', begun.wake);
  window.addEventListener('pageshow', begun.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') begun.wake();
  });
  setInterval(begun.wake, lookEvery);
  begun.wake();
  return begun;
}
