import { parseArgs } from 'node:util';
import { type Random, seededRandom } from '@/domain/assessment/random';
import { faultLine } from '@/domain/content/fault';
import { itemBank } from '@/items/bank';
import { itemTypes } from '@/items/item';
import { arrangeItem, type Item } from '@/items/registry';
import { readCatalogue, readDocuments } from '@/server/documents/read-content';

const usage = `npm run content -- check
npm run --silent content -- items <slug> [--type ${itemTypes.join('|')}] [--seed N]`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function check(): Promise<void> {
  const read = await readDocuments('content');
  const { faults } = await readCatalogue('content');
  const all = [...read.flatMap((one) => one.faults), ...faults];
  for (const fault of all) console.error(faultLine(fault));
  for (const { slug, document } of read) {
    if (!document) continue;
    const { passages, claims, prompts, terms } = document;
    console.log(
      `${slug}: ${passages.length} passages, ${claims.length} claims, ${prompts.length} prompts, ${terms.length} terms, ${itemBank(document).length} items`,
    );
  }
  if (all.length > 0)
    fail(`${all.length} ${all.length === 1 ? 'fault' : 'faults'} in the content.`);
}

/** The item's key, in the words a script would look for, and its options in the order drawn. */
function keyed(item: Item, random: Random): object {
  switch (item.type) {
    case 'multiple-choice': {
      const order = arrangeItem(item, random).options.map(({ option }) => option);
      return {
        options: order.flatMap((id) => item.options.find((option) => option.id === id) ?? []),
      };
    }
    case 'evidence':
      return { key: item.evidence.map(({ text }) => text) };
    case 'extended-response':
      return { key: item.modelAnswer };
    default:
      return {};
  }
}

/** One item of the public listing; its shape is kept stable, since others script against it. */
function printed(item: Item, random: Random): object {
  const evidence = item.evidence.map(({ passage, text }) => ({ passage, quote: text }));
  return { ...item, ...keyed(item, random), evidence };
}

async function items(slug: string, type: string | undefined, seed: string): Promise<void> {
  const read = await readDocuments('content');
  const found = read.find((one) => one.slug === slug);
  if (!found) {
    fail(`There is no document ${slug}; there are: ${read.map((one) => one.slug).join(', ')}.`);
  }
  if (!found.document) fail(found.faults.map(faultLine).join('\n'));
  const known: readonly string[] = itemTypes;
  if (type !== undefined && !known.includes(type)) {
    fail(`There is no item type ${type}; there are: ${itemTypes.join(', ')}.`);
  }
  if (!/^\d{1,15}$/.test(seed)) fail(`The seed is "${seed}", which is no whole number.`);
  const random = seededRandom(seed);
  const bank = itemBank(found.document).filter((item) => type === undefined || item.type === type);
  console.log(
    JSON.stringify(
      bank.map((item) => printed(item, random)),
      null,
      2,
    ),
  );
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { type: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [command, slug] = positionals;
  if (command === 'check') return check();
  if (command === 'items' && slug) return items(slug, values.type, values.seed);
  fail(usage);
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
