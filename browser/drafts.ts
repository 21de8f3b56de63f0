import { storage } from './storage';

/** How long a draft that nobody came back to is kept, in milliseconds: 30 days. */
const keptFor = 30 * 24 * 60 * 60 * 1_000;

/** Returns what was typed or chosen at a place and not sent, or null. Null too where nothing is stored. */
export async function readDraft(place: string): Promise<unknown> {
  try {
    return (await (await storage()).get('drafts', place))?.draft ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps what is typed or chosen at a place, over reloads; null forgets it. Where the browser stores
 * nothing it is kept by the page alone.
 */
export async function keepDraft(place: string, draft: unknown): Promise<void> {
  try {
    const drafts = await storage();
    if (draft === null) await drafts.delete('drafts', place);
    else await drafts.put('drafts', { draft, changedAt: Date.now() }, place);
  } catch {
    // A draft is a convenience: its loss must not disturb whoever is typing.
  }
}

/** Forgets drafts that nobody came back to. */
export async function forgetOldDrafts(): Promise<void> {
  try {
    const transaction = (await storage()).transaction('drafts', 'readwrite');
    for await (const cursor of transaction.store) {
      if (cursor.value.changedAt < Date.now() - keptFor) await cursor.delete();
    }
    await transaction.done;
  } catch {
    // They are looked at again with the next page.
  }
}
