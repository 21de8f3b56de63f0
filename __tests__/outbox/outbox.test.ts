import fc from 'fast-check';
import { memoryQueue } from '@/browser/outbox/memory-queue';
import type { Outcome } from '@/domain/sync/fact';
import {
  type Behaviour,
  sharedQueue,
  simulatedBrowser,
  simulatedServer,
} from './simulated-browser';

const path = '/api/responses';

/** Lets everything happen that can happen without time passing. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function browserAndServer(behaviours: Behaviour[] = []) {
  const server = simulatedServer();
  const stored = sharedQueue();
  const browser = simulatedBrowser({
    stored,
    memory: memoryQueue,
    post: async (to, body) => server.answer(to, body, behaviours.shift() ?? 'works'),
  });
  return { server, stored, browser, behaviours };
}

describe('the outbox', () => {
  it('sends a fact with its id, device and counter, and says saving, then saved', async () => {
    const { browser, server, stored } = browserAndServer();
    const { outbox } = browser.openTab();
    await settle();
    const states: string[] = [];
    outbox.subscribe(() => states.push(outbox.view().state));
    const outcome = await outbox.send(path, { position: 1 });
    await settle();
    expect(outcome).toEqual({ ok: true, value: { counter: 1 } });
    expect(server.kept).toEqual([
      { id: 'fact 1', deviceId: 'device', counter: 1, learner: null, position: 1 },
    ]);
    expect(stored.held()).toEqual([]);
    expect(states[0]).toBe('saving');
    expect(outbox.view()).toEqual({ state: 'saved', lasting: true, waiting: [], others: 0 });
  });

  it('keeps what cannot be sent, says so, tries again with growing pauses, and sends in order', async () => {
    const { browser, server, behaviours } = browserAndServer();
    const { outbox } = browser.openTab();
    await settle();
    behaviours.push('never reached', 'fails', 'never reached');
    const first = outbox.send(path, { position: 1 });
    await settle();
    expect(outbox.view()).toMatchObject({ state: 'kept-here', waiting: [{ counter: 1 }] });
    const pauses = [browser.pauses()];
    browser.passTime();
    await settle();
    pauses.push(browser.pauses());
    const second = outbox.send(path, { position: 2 });
    await settle();
    pauses.push(browser.pauses());
    expect(pauses).toEqual([[500], [1_000], [2_000]]);
    expect(server.kept).toEqual([]);
    browser.passTime();
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: { counter: 1 } },
      { ok: true, value: { counter: 2 } },
    ]);
    await settle();
    expect(server.kept.map(({ counter }) => counter)).toEqual([1, 2]);
    expect(outbox.view().state).toBe('saved');
    expect(browser.pauses()).toEqual([]);
  });

  it('loses nothing with a page closed before the answer, and counts nothing twice', async () => {
    const { browser, server, stored } = browserAndServer(['commits, then dies']);
    const before = browser.openTab();
    void before.outbox.send(path, { position: 1 });
    await settle();
    before.close();
    expect(stored.held()).toHaveLength(1);
    expect(server.kept).toHaveLength(1);
    const heard: Outcome[] = [];
    const after = browser.openTab();
    after.outbox.listen((_fact, outcome) => heard.push(outcome));
    await settle();
    expect(heard).toEqual([{ ok: true, value: { counter: 1 } }]);
    expect(server.kept).toHaveLength(1);
    expect(stored.held()).toEqual([]);
  });

  it('tells every tab what waits, what failed and what became of it', async () => {
    const { browser, behaviours } = browserAndServer();
    const [one, other] = [browser.openTab(), browser.openTab()];
    await settle();
    const heard: number[] = [];
    other.outbox.listen(({ counter }) => heard.push(counter));
    behaviours.push('never reached', 'never reached');
    void one.outbox.send(path, { position: 1 });
    await settle();
    expect(other.outbox.view()).toMatchObject({ state: 'kept-here', waiting: [{ counter: 1 }] });
    browser.passTime();
    browser.passTime();
    other.outbox.wake();
    await settle();
    expect(heard).toEqual([1]);
    expect([one.outbox.view().state, other.outbox.view().state]).toEqual(['saved', 'saved']);
  });

  it('makes a guest when there is no session, once, and sends again', async () => {
    const { browser, server } = browserAndServer();
    server.forgetSession();
    const tabs = [browser.openTab(), browser.openTab()];
    await settle();
    const outcomes = await Promise.all(
      tabs.map(({ outbox }, index) => outbox.send(path, { position: index + 1 })),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(server.signedIn).toBe(1);
  });

  it('does not make guests for ever where cookies are refused', async () => {
    const { browser, server } = browserAndServer();
    const { outbox } = browser.openTab();
    server.forgetSession();
    const answer = server.answer.bind(server);
    server.answer = (to, body, behaviour) => {
      const reply = answer(to, body, behaviour);
      server.forgetSession();
      return reply;
    };
    void outbox.send(path, {});
    for (let time = 0; time < 10; time += 1) {
      await settle();
      browser.passTime();
    }
    expect(server.signedIn).toBe(3);
    expect(outbox.view()).toMatchObject({ state: 'kept-here', waiting: [{ counter: 1 }] });
  });

  it('drops what is refused for good, tells why, and goes on with the next', async () => {
    const { browser, stored } = browserAndServer(['refuses', 'works']);
    const { outbox } = browser.openTab();
    await settle();
    const outcomes = await Promise.all([outbox.send(path, {}), outbox.send(path, {})]);
    await settle();
    expect(outcomes).toEqual([
      { ok: false, problem: { code: 'already-answered' } },
      { ok: true, value: { counter: 2 } },
    ]);
    expect(stored.held()).toEqual([]);
  });

  it.each(['no storage at all', 'a full disk'])(
    'works with %s, and says it will not last',
    async (what) => {
      const server = simulatedServer();
      const refuse = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
      const browser = simulatedBrowser({
        stored: {
          add: refuse,
          waiting: what === 'a full disk' ? async () => [] : refuse,
          remove: refuse,
        },
        memory: memoryQueue,
        post: async (to, body) => server.answer(to, body, online ? 'works' : 'never reached'),
      });
      let online = false;
      const { outbox } = browser.openTab();
      const outcome = outbox.send(path, { position: 1 });
      await settle();
      expect(outbox.view()).toMatchObject({ state: 'kept-here', lasting: false });
      online = true;
      browser.passTime();
      expect(await outcome).toEqual({ ok: true, value: { counter: 1 } });
      await settle();
      expect(outbox.view().state).toBe('saved');
    },
  );

  it('acknowledges each fact once or still keeps it, in counter order, whatever happens', async () => {
    const behaviour = fc.constantFrom<Behaviour>(
      'works',
      'commits, then dies',
      'never reached',
      'fails',
      'refuses',
    );
    const step = fc.oneof(
      fc.record({ act: fc.constant('send' as const), tab: fc.nat(2) }),
      fc.record({ act: fc.constant('close' as const), tab: fc.nat(2) }),
      fc.record({ act: fc.constant('open' as const), tab: fc.nat(2) }),
      fc.record({ act: fc.constant('let happen' as const), tab: fc.nat(8) }),
      fc.record({ act: fc.constant('pass time' as const), tab: fc.nat(2) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(behaviour, { maxLength: 12 }),
        fc.array(step, { maxLength: 30 }),
        async (scheduler, behaviours, steps) => {
          const server = simulatedServer();
          const stored = sharedQueue();
          const outcomes = new Map<string, number>();
          const browser = simulatedBrowser({
            stored,
            memory: memoryQueue,
            post: async (to, body) => server.answer(to, body, behaviours.shift() ?? 'works'),
            delay: (what, promise) => scheduler.schedule(promise, what),
          });
          const open = () => {
            const tab = browser.openTab();
            tab.outbox.listen(({ id }) => outcomes.set(id, (outcomes.get(id) ?? 0) + 1));
            return tab;
          };
          open();
          for (const { act, tab } of steps) {
            const opened = browser.tabs.filter(({ open: isOpen }) => isOpen);
            const chosen = opened[tab % Math.max(1, opened.length)];
            if (act === 'send') void chosen?.outbox.send(path, {});
            if (act === 'close') chosen?.close();
            if (act === 'open' && opened.length < 3) open();
            if (act === 'pass time') browser.passTime();
            if (act === 'let happen') {
              for (let times = 0; times < tab && scheduler.count() > 0; times += 1) {
                await scheduler.waitOne();
              }
            }
            const held = new Set(stored.held().map(({ id }) => id));
            for (const id of outcomes.keys()) {
              expect(held.has(id) || server.kept.some((fact) => fact.id === id)).toBe(true);
            }
          }
          behaviours.length = 0;
          for (const { close } of browser.tabs) close();
          while (scheduler.count() > 0) await scheduler.waitOne();
          const all = new Set([...stored.held(), ...server.kept].map(({ id }) => id));
          open();
          for (let times = 0; times < 20; times += 1) {
            browser.passTime();
            while (scheduler.count() > 0) await scheduler.waitOne();
            await settle();
          }
          expect(stored.held()).toEqual([]);
          expect(new Set(server.kept.map(({ id }) => id))).toEqual(all);
          expect(server.kept).toHaveLength(all.size);
          const counters = server.kept.map(({ counter }) => counter);
          expect(counters).toEqual([...counters].sort((a, b) => a - b));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a device that several people share', () => {
  const ada = { tags: ['ada'], isGuest: false };
  const ben = { tags: ['ben'], isGuest: false };
  const keptOf = (server: { kept: { learner?: string | null }[] }) =>
    server.kept.map(({ learner }) => learner);

  it('never sends under one session what another gave, and sends it when they are back', async () => {
    const { browser, server, behaviours } = browserAndServer();
    server.signIn(ada);
    const first = browser.openTab(ada);
    await settle();
    behaviours.push('never reached');
    void first.outbox.send(path, { position: 1 });
    await settle();
    first.close();

    server.signIn(ben);
    const second = browser.openTab(ben);
    await settle();
    expect(second.outbox.view()).toMatchObject({ state: 'saved', waiting: [], others: 1 });
    expect((await second.outbox.send(path, { position: 2 })).ok).toBe(true);
    expect(keptOf(server)).toEqual(['ben']);
    second.close();

    server.signIn(ada);
    const third = browser.openTab(ada);
    await settle();
    expect(keptOf(server)).toEqual(['ben', 'ada']);
    expect(third.outbox.view()).toMatchObject({ state: 'saved', others: 0 });
  });

  it('keeps what is given on a page whose person was signed out elsewhere, and says so', async () => {
    const { browser, server, stored } = browserAndServer();
    server.signIn(ada);
    const stale = browser.openTab(ada);
    await settle();
    server.signIn(ben);
    void stale.outbox.send(path, { position: 1 });
    await settle();
    expect(server.kept).toEqual([]);
    expect(stored.held()).toMatchObject([{ learner: 'ada' }]);
    expect(stale.outbox.view()).toMatchObject({ state: 'signed-out', waiting: [{ counter: 1 }] });
    server.signIn(null);
    stale.outbox.wake();
    await settle();
    expect(server.signedIn).toBe(0);
    server.signIn(ada);
    browser.openTab(ada);
    await settle();
    expect(keptOf(server)).toEqual(['ada']);
    expect(stale.outbox.view().state).toBe('saved');
  });

  it('gives the guest what was done before anybody was known, and nobody else', async () => {
    const { browser, server, behaviours } = browserAndServer();
    server.signIn(null);
    const before = browser.openTab();
    await settle();
    behaviours.push('never reached');
    void before.outbox.send(path, { position: 1 });
    await settle();
    server.signIn(ben);
    const bens = browser.openTab(ben);
    browser.passTime();
    await settle();
    expect(server.kept).toEqual([]);
    expect(bens.outbox.view().others).toBe(1);
    bens.close();
    server.signIn(null);
    browser.openTab();
    await settle();
    expect(server.signedIn).toBe(1);
    expect(keptOf(server)).toEqual([null]);
    void before.outbox.send(path, { position: 2 });
    await settle();
    expect(keptOf(server)).toEqual([null, 'guest-1']);
  });

  it('sends a guest’s facts to the account that the guest’s work was brought along to', async () => {
    const { browser, server, behaviours } = browserAndServer();
    const guest = { tags: ['guest'], isGuest: true };
    const tab = browser.openTab(guest);
    await settle();
    behaviours.push('never reached');
    void tab.outbox.send(path, { position: 1 });
    await settle();
    tab.close();
    const account = { tags: ['ada', 'guest'], isGuest: false };
    server.signIn(account);
    browser.openTab(account);
    await settle();
    expect(keptOf(server)).toEqual(['guest']);
  });
});
