import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Fact } from '@/domain/sync/fact';

/** A page loaded anew: its modules are fresh, the browser's storage is the same. */
async function page() {
  jest.resetModules();
  const { storedQueue } = await import('@/browser/outbox/stored-queue');
  const drafts = await import('@/browser/drafts');
  return { queue: storedQueue(), drafts };
}

/** The attribute of the page that says for whom the server made it. */
let learner = '';
function pageOf(tags: string, isGuest = false): void {
  learner = tags && `${isGuest ? 'guest' : 'account'} ${tags}`;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  pageOf('');
  globalThis.document = {
    documentElement: { getAttribute: () => learner },
  } as unknown as Document;
});

describe('the queue in the browser’s storage', () => {
  it('survives a reload, and goes on counting', async () => {
    const before = await page();
    const first = await before.queue.add('/api/responses', { position: 1 }, null);
    const after = await page();
    expect(await after.queue.waiting()).toEqual([first]);
    const second = await after.queue.add('/api/reviews', { rating: 3 }, null);
    expect([first.counter, second.counter]).toEqual([1, 2]);
    expect(second.deviceId).toBe(first.deviceId);
    await after.queue.remove(first);
    await after.queue.remove(first);
    expect(await after.queue.waiting()).toEqual([second]);
    await after.queue.remove(second);
    expect((await after.queue.add('/api/responses', {}, null)).counter).toBe(3);
  });

  it('gives each of many facts of two tabs a counter of its own, without gaps', async () => {
    const tabs = [await page(), await page()];
    const facts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (tabs[index % 2] as (typeof tabs)[0]).queue.add('/api/responses', { index }, null),
      ),
    );
    const counters = facts.map(({ counter }) => counter).sort((a, b) => a - b);
    expect(counters).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(new Set(facts.map(({ id }) => id)).size).toBe(40);
    expect((await tabs[0]?.queue.waiting())?.map(({ counter }: Fact) => counter)).toEqual(counters);
  });

  it('knows whether a fact was settled since the page was asked for', async () => {
    const before = await page();
    const { settledSincePageLoad } = await import('@/browser/outbox/settled-since');
    const fact = await before.queue.add('/api/responses', {}, null);
    expect(await settledSincePageLoad()).toBe(false);
    await before.queue.remove(fact);
    expect(await settledSincePageLoad()).toBe(true);
    const later = performance.timeOrigin + 1_000_000;
    jest.replaceProperty(globalThis, 'performance', { timeOrigin: later } as Performance);
    expect(await settledSincePageLoad()).toBe(false);
    jest.restoreAllMocks();
  });

  it('says so when the browser stores nothing', async () => {
    globalThis.indexedDB = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const { queue, drafts } = await page();
    await expect(queue.add('/api/responses', {}, null)).rejects.toThrow('denied');
    await expect(queue.waiting()).rejects.toThrow('denied');
    expect(await drafts.readDraft('attempt/1')).toBeNull();
    await drafts.keepDraft('attempt/1', { text: 'x' });
  });
});

describe('drafts', () => {
  it('come back after a reload until they are sent', async () => {
    const before = await page();
    await before.drafts.keepDraft('attempt/1', { text: 'half a senten' });
    const after = await page();
    expect(await after.drafts.readDraft('attempt/1')).toEqual({ text: 'half a senten' });
    await after.drafts.keepDraft('attempt/1', null);
    expect(await after.drafts.readDraft('attempt/1')).toBeNull();
  });

  it('are forgotten when nobody came back to them for a month', async () => {
    const { drafts } = await page();
    await drafts.keepDraft('old', { text: 'x' });
    const month = 31 * 24 * 60 * 60 * 1_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + month);
    await drafts.keepDraft('new', { text: 'y' });
    await drafts.forgetOldDrafts();
    clock.mockRestore();
    expect(await drafts.readDraft('old')).toBeNull();
    expect(await drafts.readDraft('new')).toEqual({ text: 'y' });
  });

  it('are shown to who typed them, and to nobody else on a shared device', async () => {
    pageOf('ada');
    const adas = await page();
    await adas.drafts.keepDraft('attempt/1', { text: 'mine' });
    pageOf('ben');
    const bens = await page();
    expect(await bens.drafts.readDraft('attempt/1')).toBeNull();
    await bens.drafts.forgetOldDrafts();
    pageOf('ada');
    expect(await (await page()).drafts.readDraft('attempt/1')).toBeNull();
  });

  it('go along with a guest, from before the first answer into the account', async () => {
    const before = await page();
    await before.drafts.keepDraft('attempt/1', { text: 'half' });
    pageOf('guest', true);
    expect(await before.drafts.readDraft('attempt/1')).toEqual({ text: 'half' });
    await before.drafts.keepDraft('attempt/1', { text: 'half a senten' });
    pageOf('ada guest');
    const after = await page();
    await after.drafts.forgetOldDrafts();
    expect(await after.drafts.readDraft('attempt/1')).toEqual({ text: 'half a senten' });
    await after.drafts.keepDraft('attempt/1', null);
    expect(await after.drafts.readDraft('attempt/1')).toBeNull();
  });

  it('typed before anybody was known stay out of an account', async () => {
    await (await page()).drafts.keepDraft('attempt/1', { text: 'half' });
    pageOf('ben');
    const bens = await page();
    expect(await bens.drafts.readDraft('attempt/1')).toBeNull();
  });
});
