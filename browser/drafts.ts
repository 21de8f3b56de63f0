import { presentLearner } from './present-learner';
import { storage } from './storage';

/** How long a draft that nobody came back to is kept, in milliseconds: 30 days. */
const keptFor = 30 * 24 * 60 * 60 * 1_000;

/** Between the tag of who typed a draft and its place. Before anybody is known here, the tag is empty. */
const separator = ' ';

/** The names of a place for whom this page was made, the one it is written under first. */
function namesOf(place: string): string[] {
  const learner = presentLearner();
  const tags = learner === null ? [''] : [...learner.tags, ...(learner.isGuest ? [''] : [])];
  return tags.map((tag) => `${tag}${separator}${place}`);
}

/**
 * Returns what was typed or chosen at a place and not sent, or null. Null too where nothing is stored, and
 * where somebody else typed it.
 */
export async function readDraft(place: string): Promise<unknown> {
  try {
    const drafts = await storage();
    for (const name of namesOf(place)) {
      const kept = await drafts.get('drafts', name);
      if (kept) return kept.draft;
    }
    return null;
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
    const transaction = (await storage()).transaction('drafts', 'readwrite');
    const [own, ...earlier] = namesOf(place);
    if (own !== undefined && draft !== null) {
      await transaction.store.put({ draft, changedAt: Date.now() }, own);
    }
    const over = draft === null && own !== undefined ? [own, ...earlier] : earlier;
    for (const name of over) await transaction.store.delete(name);
    await transaction.done;
  } catch {
    // A draft is a convenience: its loss must not disturb whoever is typing.
  }
}

/**
 * Forgets drafts that nobody came back to, and those of anybody but whom this page was made for: on a
 * shared device the next one finds nothing of them.
 */
export async function forgetOldDrafts(): Promise<void> {
  try {
    const transaction = (await storage()).transaction('drafts', 'readwrite');
    for await (const cursor of transaction.store) {
      const { key, value } = cursor;
      const isOwn = namesOf(key.slice(key.indexOf(separator) + 1)).includes(key);
      if (!isOwn || value.changedAt < Date.now() - keptFor) await cursor.delete();
    }
    await transaction.done;
  } catch {
    // They are looked at again with the next page.
  }
}
