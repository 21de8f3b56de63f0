import type { Random } from '@/domain/assessment/random';
import { maySend, ownerIn, type SessionOwner } from '@/domain/sync/belonging';
import {
  judgeReply,
  nextToSend,
  outboxState,
  pauseBeforeRetry,
  type Reply,
} from '@/domain/sync/delivery';
import type { Fact, OutboxState, Outcome } from '@/domain/sync/fact';
import type { Queue } from './queue';

/** What a page sees of the outbox. */
export interface OutboxView {
  state: OutboxState;
  /** False where this browser stores nothing: what is kept here is lost when the page is closed. */
  lasting: boolean;
  /** Facts not yet acknowledged of whom this page was made for, of all tabs, in the order they are sent. */
  waiting: readonly Fact[];
  /** How many facts of other people wait in this browser until they sign in again. */
  others: number;
}

/** What tabs tell each other. */
export type TabMessage =
  | { about: 'queue' }
  | { about: 'outcome'; fact: Fact; outcome: Outcome }
  | { about: 'failures'; failures: number }
  | { about: 'session'; session: SessionOwner | null };

/** Called in every tab with every fact that the server has settled. */
export type OutcomeListener = (fact: Fact, outcome: Outcome) => void;

/** The world around one tab's outbox. */
export interface Surroundings {
  stored: Queue;
  memory: Queue;
  /** For whom this page was made; null for nobody. */
  learner(): SessionOwner | null;
  /** Makes a page of nobody's the page of the guest whom a fact has made. */
  becomeGuest(guest: SessionOwner): void;
  post(path: string, body: unknown): Promise<Reply>;
  /** Runs the work while no other tab sends. */
  alone(work: () => Promise<void>): Promise<void>;
  tell(message: TabMessage): void;
  /** Calls back after so many milliseconds; returns how to call it off. */
  after(milliseconds: number, wake: () => void): () => void;
  online(): boolean;
  random: Random;
}

export interface Outbox {
  /** Keeps a fact, sends it when its turn comes, and resolves when the server has settled it. */
  send(path: string, facts: Fact['facts']): Promise<Outcome>;
  /** Sends what waits now, without waiting for the pause to end. */
  wake(): void;
  /** Takes in what another tab told. */
  hear(message: TabMessage): void;
  view(): OutboxView;
  /** Calls back after each change of the view; returns how to stop. */
  subscribe(changed: () => void): () => void;
  listen(listener: OutcomeListener): () => void;
}

const signInPath = '/api/auth/sign-in/anonymous';
/** Guests made in a row without a session to show for it (cookies refused) before it is left alone. */
const mostSignIns = 3;

/** Returns one tab's outbox. All tabs share the stored queue; one at a time empties it. */
export function createOutbox(around: Surroundings): Outbox {
  let view: OutboxView = { state: 'saved', lasting: true, waiting: [], others: 0 };
  /** What the server has said of the session since this page was made; the page's own word until then. */
  let told: { page: string; session: SessionOwner | null } | null = null;
  let adding = 0;
  let failures = 0;
  let signIns = 0;
  let running = false;
  let again = false;
  let callOff: (() => void) | null = null;
  const subscribers = new Set<() => void>();
  const listeners = new Set<OutcomeListener>();
  /** Facts given on this page and not settled yet. */
  const own = new Map<string, { fact: Fact; resolve: (outcome: Outcome) => void }>();

  const pageName = () => JSON.stringify(around.learner());

  /** Whose session it is, as far as is known here. A page made anew knows better than what was told before. */
  function session(): SessionOwner | null {
    return told?.page === pageName() ? told.session : around.learner();
  }

  function learn(owner: SessionOwner | null): void {
    // The guest whom a fact has just made has this page's answers, and those of other tabs like it.
    if (owner !== null) around.becomeGuest(owner);
    told = { page: pageName(), session: owner };
    show();
  }

  const maySendNow = ({ learner = null }: Fact) => maySend(learner, session());
  /** Whether a fact is that of whom this page was made for, whoever has the session now. */
  const isOwn = ({ learner = null }: Fact) => maySend(learner, around.learner());

  function show(change: Partial<Omit<OutboxView, 'state'>> = {}): void {
    const { waiting, lasting, others } = { ...view, ...change };
    const state = outboxState({
      waiting: waiting.length,
      held: waiting.filter((fact) => !maySendNow(fact)).length,
      adding,
      failures,
      online: around.online(),
    });
    view = { state, lasting, waiting, others };
    for (const changed of subscribers) changed();
  }

  async function lookAgain(): Promise<void> {
    const held = await around.memory.waiting();
    const kept = await around.stored.waiting().catch(() => null);
    const listed = [...(kept ?? []), ...held];
    const ids = new Set(listed.map(({ id }) => id));
    // What was added while the storage was read is not in its answer yet.
    const added = [...own.values()].map(({ fact }) => fact).filter(({ id }) => !ids.has(id));
    const all = [...listed, ...added];
    const waiting = all.filter(isOwn);
    const lasting = kept !== null && held.length === 0;
    show({ waiting, others: all.length - waiting.length, lasting });
  }

  function settled(fact: Fact, outcome: Outcome): void {
    own.get(fact.id)?.resolve(outcome);
    own.delete(fact.id);
    show({ waiting: view.waiting.filter(({ id }) => id !== fact.id) });
    for (const listener of listeners) listener(fact, outcome);
  }

  function setFailures(count: number): void {
    failures = count;
    around.tell({ about: 'failures', failures });
    show();
  }

  /**
   * Sends one fact. Returns null when it was settled, or waits for who gave it; otherwise the shortest
   * pause before the next try.
   */
  async function deliver(fact: Fact, queue: Queue): Promise<number | null> {
    const { id, deviceId, counter, path, facts, learner = null } = fact;
    const reply = await around.post(path, { id, deviceId, counter, learner, ...facts });
    const judgement = judgeReply(reply);
    if (judgement.act === 'try-again') return judgement.notBeforeMilliseconds;
    if (judgement.act === 'wait') {
      learn(judgement.session);
      around.tell({ about: 'session', session: judgement.session });
      return maySendNow(fact) ? 0 : null;
    }
    if (judgement.act === 'sign-in') {
      if (signIns >= mostSignIns) return 0;
      signIns += 1;
      const made = await around.post(signInPath, {});
      if (made.state !== 'answered' || made.status !== 200) return 0;
      const owner = ownerIn(made.body);
      learn(owner);
      around.tell({ about: 'session', session: owner });
      return deliver(fact, queue);
    }
    signIns = 0;
    settled(fact, judgement.outcome);
    around.tell({ about: 'outcome', fact, outcome: judgement.outcome });
    // Should this fail, the fact is sent once more, and the server knows it by its id.
    await queue.remove(fact);
    around.tell({ about: 'queue' });
    return null;
  }

  /** Sends what waits in counter order until nothing does. Returns the pause before the next try, or null. */
  async function empty(queue: Queue): Promise<number | null> {
    for (;;) {
      const fact = nextToSend((await queue.waiting()).filter(maySendNow));
      if (fact === null) return null;
      const pause = await deliver(fact, queue).catch(() => 0);
      if (pause !== null) return pause;
      if (failures > 0) setFailures(0);
    }
  }

  async function emptyAll(): Promise<void> {
    // A browser whose storage fails still sends what the page holds.
    const pauses = [
      await empty(around.stored).catch(() => null),
      await empty(around.memory).catch(() => null),
    ].filter((pause) => pause !== null);
    if (pauses.length === 0) return;
    setFailures(failures + 1);
    callOff?.();
    callOff = around.after(Math.max(...pauses, pauseBeforeRetry(failures, around.random)), wake);
  }

  function wake(): void {
    callOff?.();
    callOff = null;
    again = true;
    if (running) return;
    running = true;
    void run().finally(() => {
      running = false;
    });
  }

  async function run(): Promise<void> {
    while (again) {
      again = false;
      await around.alone(emptyAll).catch(() => undefined);
      await lookAgain();
    }
  }

  async function kept(path: string, facts: Fact['facts']): Promise<Fact> {
    const giver = around.learner()?.tags[0] ?? null;
    try {
      return await around.stored.add(path, facts, giver);
    } catch {
      show({ lasting: false });
      return around.memory.add(path, facts, giver);
    }
  }

  return {
    async send(path, facts) {
      adding += 1;
      show();
      let fact: Fact;
      try {
        fact = await kept(path, facts);
      } finally {
        adding -= 1;
      }
      const outcome = new Promise<Outcome>((resolve) => {
        own.set(fact.id, { fact, resolve });
      });
      show({ waiting: [...view.waiting, fact] });
      around.tell({ about: 'queue' });
      wake();
      return outcome;
    },
    wake,
    hear(message) {
      if (message.about === 'outcome') settled(message.fact, message.outcome);
      if (message.about === 'queue') void lookAgain();
      if (message.about === 'session') {
        learn(message.session);
        wake();
      }
      if (message.about === 'failures') {
        failures = message.failures;
        show();
      }
    },
    view: () => view,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
