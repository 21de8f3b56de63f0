import type { SignedInStudent } from './class-at-once';

/** A page that watches a class at work. */
export interface LiveViewer {
  /** When the page first showed so many answers, by their number from 1, on the clock of `performance.now()`. */
  shownAt: number[];
  /** Times that the stream ended before it was closed. */
  lost(): number;
  close(): void;
}

interface ItemRow {
  id: string;
  answered: number;
}

/** The items that an event tells of, whether it is the whole or a change. */
function itemsIn(event: string, data: string): ItemRow[] {
  if (event === 'whole') return (JSON.parse(data) as { items: ItemRow[] }).items;
  if (event === 'change') return (JSON.parse(data) as { items: { rows: ItemRow[] } }).items.rows;
  return [];
}

/** Opens the stream of a live view as a browser does, and returns once its first event has come. */
export async function openViewer(url: string, { cookie }: SignedInStudent): Promise<LiveViewer> {
  const given = new AbortController();
  const answered = new Map<string, number>();
  const shownAt: number[] = [];
  let lost = 0;
  const response = await fetch(url, { headers: { cookie }, signal: given.signal });
  const { body } = response;
  if (!response.ok || body === null) throw new Error(`${url} was answered ${response.status}.`);

  function take(event: string, data: string): void {
    if (event === 'gone') throw new Error(`${url} shows nothing.`);
    for (const { id, answered: count } of itemsIn(event, data)) answered.set(id, count);
    const total = [...answered.values()].reduce((sum, count) => sum + count, 0);
    const now = performance.now();
    while (shownAt.length < total) shownAt.push(now);
  }

  await new Promise<void>((resolve, reject) => {
    const read = async () => {
      const reader = body.getReader();
      const decoder = new TextDecoder();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text += decoder.decode(value, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const event = part.match(/^event: (.*)$/m)?.[1] ?? '';
          take(event, part.match(/^data: (.*)$/m)?.[1] ?? '');
          if (event === 'whole') resolve();
        }
      }
      lost += 1;
    };
    read().catch((error: unknown) => {
      if (!given.signal.aborted) reject(error);
    });
  });
  return { shownAt, lost: () => lost, close: () => given.abort() };
}
