import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import type { Item } from '@/items/registry';
import { answer, saved, takeQuiz } from './answering';

/** The bank as the command line prints it. */
function bank(): Item[] {
  const words = ['--conditions=react-server', '--import', 'tsx', 'cli/content.ts', 'items'];
  const printed = execFileSync(process.execPath, [...words, 'brezhnev-to-carter-1977'], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(printed.toString());
}

/** A text without what JSON, and JSON within a script, put before its quotation marks. */
function bare(text: string): string {
  return text.replaceAll(/[\\"]/g, '');
}

/** Collects every byte that the server sends to a page: headers, pages, payloads, scripts, answers. */
function allSentTo(page: Page) {
  let sent: Promise<string>[] = [];
  page.on('response', (response) => {
    const headers = response.allHeaders().catch(() => ({}));
    const body = response.text().catch(() => '');
    sent.push(Promise.all([headers, body]).then((both) => JSON.stringify(both[0]) + both[1]));
  });
  return {
    text: async () => (await Promise.all(sent)).join('\n'),
    forget: () => {
      sent = [];
    },
  };
}

/** How the payload of the page begins to show an item before it is answered. */
function shownAs(item: Item): string {
  switch (item.type) {
    case 'cloze':
      return item.parts
        .map((part) => ('text' in part ? `{text:${bare(part.text)}}` : '{blank:true}'))
        .join();
    case 'true-false':
      return `statement:${bare(item.stem)}}`;
    default:
      return `stem:${bare(item.stem)}`;
  }
}

/** Texts that settle an item or single it out: none may be sent before its answer. */
function secretsOf(item: Item): string[] {
  const secrets = [item.id, item.explanation];
  if (item.type === 'multiple-choice') {
    secrets.push(...item.options.flatMap(({ id, reason }) => [id, reason ?? id]));
  }
  if (item.type === 'cloze') secrets.push(...item.near.map(({ reason }) => reason));
  if (item.type === 'extended-response') secrets.push(item.modelAnswer);
  return secrets;
}

test('no byte of a running quiz holds a key, an explanation or hidden words before the answer', async ({
  page,
}) => {
  test.slow();
  await takeQuiz(page);
  const sent = allSentTo(page);
  await page.reload({ waitUntil: 'networkidle' });
  const before = await sent.text();
  const plain = bare(before);
  const asked = bank().filter((item) => plain.includes(shownAs(item)));
  expect(asked).toHaveLength(10);
  for (const item of asked) {
    expect(
      secretsOf(item).filter((secret) => plain.includes(bare(secret))),
      item.id,
    ).toEqual([]);
  }

  const questions = before.split('\n').filter((line) => line.includes('questions\\":'));
  expect(questions.length).toBeGreaterThan(0);
  for (const line of questions) {
    const payload = line.slice(line.indexOf('questions\\":'));
    // The catalogue beside it has texts under such names, but no lists.
    expect(
      payload.match(/\\"(evidence|claims|accept|near|rubric)\\":\[|\\"(seed|versionHash|key)\\":/g),
    ).toBeNull();
    for (const item of asked) {
      if (item.type !== 'cloze') continue;
      const words = item.key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const hidden = new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'iu');
      expect(hidden.test(payload), item.id).toBe(false);
    }
  }

  // One answer reveals what settles that question, and nothing of the others.
  sent.forget();
  await answer(page);
  await saved(page);
  const after = bare(await sent.text());
  const settled = asked.filter(({ explanation }) => after.includes(bare(explanation)));
  expect(new Set(settled.map(({ claims }) => claims.join())).size).toBe(1);
});
