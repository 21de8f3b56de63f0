import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Item } from '@/items/registry';

/** The bank as the command line prints it. */
export function bank(): Item[] {
  const words = ['--conditions=react-server', '--import', 'tsx', 'cli/content.ts', 'items'];
  const printed = execFileSync(process.execPath, [...words, 'brezhnev-to-carter-1977'], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(printed.toString());
}

/** A text without what JSON, and JSON within a script, put before its quotation marks. */
export function bare(text: string): string {
  return text.replaceAll(/[\\"]/g, '');
}

/** What is read of an answer that the page went away from: its end never comes. */
function givenUp(): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, 20_000, '').unref());
}

/** Collects every byte that the server sends to a page: headers, pages, payloads, scripts, answers. */
export function allSentTo(page: Page) {
  let sent: Promise<string>[] = [];
  page.on('response', (response) => {
    const headers = Promise.race([response.allHeaders().catch(() => ({})), givenUp()]);
    const body = Promise.race([response.text().catch(() => ''), givenUp()]);
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
export function shownAs(item: Item): string {
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
export function secretsOf(item: Item): string[] {
  const secrets = [item.id, item.explanation];
  if (item.type === 'multiple-choice') {
    secrets.push(...item.options.flatMap(({ id, reason }) => [id, reason ?? id]));
  }
  if (item.type === 'cloze') secrets.push(...item.near.map(({ reason }) => reason));
  if (item.type === 'extended-response') secrets.push(item.modelAnswer);
  return secrets;
}
