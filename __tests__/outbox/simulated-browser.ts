import { createOutbox, type Outbox, type TabMessage } from '@/browser/outbox/outbox';
import type { Queue } from '@/browser/outbox/queue';
import { maySend, ownerFacts, type SessionOwner } from '@/domain/sync/belonging';
import type { Reply } from '@/domain/sync/delivery';
import type { Fact } from '@/domain/sync/fact';

/** What the server, or the way to it, does with one request. */
export type Behaviour = 'works' | 'commits, then dies' | 'never reached' | 'fails' | 'refuses';

interface Sent {
  id: string;
  deviceId: string;
  counter: number;
  learner?: string | null;
}

/** A server that keeps facts as ours does: once by id, and the same answer for the same fact. */
export function simulatedServer() {
  const kept: Sent[] = [];
  let session: SessionOwner | null = { tags: ['guest'], isGuest: true };
  return {
    kept,
    signedIn: 0,
    forgetSession() {
      session = null;
    },
    /** Somebody signs in, or nobody has a session any more. */
    signIn(owner: SessionOwner | null) {
      session = owner;
    },
    answer(path: string, body: Sent, behaviour: Behaviour): Reply {
      if (behaviour === 'never reached') return { state: 'unanswered' };
      if (behaviour === 'fails') return { state: 'answered', status: 500, body: undefined };
      if (path.startsWith('/api/auth')) {
        if (session === null) {
          this.signedIn += 1;
          session = { tags: [`guest-${this.signedIn}`], isGuest: true };
        }
        return { state: 'answered', status: 200, body: ownerFacts(session) };
      }
      if (!maySend(body.learner ?? null, session)) {
        const problem = { code: 'other-learner', facts: ownerFacts(session) };
        return { state: 'answered', status: 401, body: { problem } };
      }
      if (session === null) {
        return { state: 'answered', status: 401, body: { problem: { code: 'no-session' } } };
      }
      if (!kept.some(({ id }) => id === body.id)) kept.push(body);
      if (behaviour === 'commits, then dies') return { state: 'unanswered' };
      return behaviour === 'refuses'
        ? { state: 'answered', status: 409, body: { problem: { code: 'already-answered' } } }
        : { state: 'answered', status: 200, body: { counter: body.counter } };
    },
  };
}

/** A queue shared by tabs, as IndexedDB is: what was added is there, and counters are taken once. */
export function sharedQueue(): Queue & { held(): Fact[] } {
  const facts: Fact[] = [];
  let counter = 0;
  return {
    held: () => [...facts],
    async add(path, given, learner) {
      counter += 1;
      const fact = {
        id: `fact ${counter}`,
        deviceId: 'device',
        counter,
        path,
        facts: given,
        learner,
      };
      facts.push(fact);
      return fact;
    },
    waiting: async () => [...facts],
    async remove({ id }) {
      const at = facts.findIndex((fact) => fact.id === id);
      if (at >= 0) facts.splice(at, 1);
    },
  };
}

const never = () => new Promise<never>(() => undefined);

/** A browser with tabs that share a queue, a lock and a channel; a tab can be closed at any instant. */
export function simulatedBrowser(around: {
  stored: Queue;
  memory: () => Queue;
  post: (path: string, body: Sent) => Promise<Reply>;
  /** Delays a promise as the test wants it. */
  delay?: <Value>(what: string, promise: Promise<Value>) => Promise<Value>;
  online?: () => boolean;
}) {
  const delay = around.delay ?? ((_what, promise) => promise);
  const tabs: { outbox: Outbox; close: () => void; open: boolean }[] = [];
  const timers = new Map<() => void, number>();
  let holder: object | null = null;
  const line: { tab: object; begin: () => void }[] = [];

  function giveLock(): void {
    const next = line.shift();
    holder = next?.tab ?? null;
    next?.begin();
  }

  /** Opens a page that the server makes for `owner`; null for nobody. */
  function openTab(owner: SessionOwner | null = null) {
    const tab = { open: true };
    let learner = owner;
    /** Begins nothing on a page that is closed, and hears nothing there of what was begun before. */
    const alive = async <Value>(begin: () => Promise<Value>): Promise<Value> => {
      if (!tab.open) return never();
      return begin().then(
        (value) => (tab.open ? value : never()),
        (fault) => (tab.open ? Promise.reject(fault) : never()),
      );
    };
    const own = (queue: Queue): Queue => ({
      add: (path, facts, learner) => alive(() => delay('add', queue.add(path, facts, learner))),
      waiting: () => alive(() => delay('look', queue.waiting())),
      remove: (fact) => alive(() => delay('remove', queue.remove(fact))),
    });
    const outbox = createOutbox({
      stored: own(around.stored),
      memory: own(around.memory()),
      learner: () => learner,
      becomeGuest(guest) {
        if (learner === null && guest.isGuest) learner = guest;
      },
      // The request is made at once, and outlives the tab; only its answer is lost with it.
      post: (path, body) => alive(() => delay('post', around.post(path, body as Sent))),
      async alone(work) {
        if (holder !== null) {
          await alive(() => new Promise<void>((begin) => line.push({ tab, begin })));
        }
        // A page that was closed on the way here takes no lock that nobody would give back.
        if (!tab.open) return never();
        holder = tab;
        await work().finally(() => {
          if (holder === tab) giveLock();
        });
      },
      tell(message: TabMessage) {
        for (const other of tabs) {
          if (other.open && other.outbox !== outbox) other.outbox.hear(structuredClone(message));
        }
      },
      after(milliseconds, wake) {
        const fire = () => {
          timers.delete(fire);
          if (tab.open) wake();
        };
        timers.set(fire, milliseconds);
        return () => timers.delete(fire);
      },
      online: around.online ?? (() => true),
      random: () => 0,
    });
    const entry = {
      outbox,
      open: true,
      close() {
        tab.open = false;
        entry.open = false;
        for (const waiting of line.filter((one) => one.tab === tab)) {
          line.splice(line.indexOf(waiting), 1);
        }
        if (holder === tab) giveLock();
      },
    };
    tabs.push(entry);
    outbox.wake();
    return entry;
  }

  return {
    openTab,
    tabs,
    /** The pauses that are being waited for, in milliseconds. */
    pauses: () => [...timers.values()],
    /** Lets every pause end. */
    passTime() {
      for (const fire of [...timers.keys()]) fire();
    },
  };
}
