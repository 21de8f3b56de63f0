import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCatalogue, readDocuments } from '@/server/documents/read-content';

const slug = 'brezhnev-to-carter-1977';
let content: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'content-'));
  await cp('content', content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const place = path.join(content, 'documents', slug, file);
  const before = await readFile(place, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(place, after);
}

async function faults() {
  const [read] = await readDocuments(content);
  return read?.faults ?? [];
}

test('the letter as it stands breaks no rule', async () => {
  expect(await faults()).toEqual([]);
  expect((await readCatalogue(content)).faults).toEqual([]);
});

test('the letter holds what a course needs of it', async () => {
  const [read] = await readDocuments(content);
  const document = read?.document;
  expect(document?.passages).toHaveLength(26);
  expect(document?.claims.length).toBeGreaterThanOrEqual(36);
  expect(document?.terms.length).toBeGreaterThanOrEqual(20);
  expect(document?.prompts.length).toBeGreaterThanOrEqual(10);
  expect(new Set(document?.prompts.map(({ form }) => form)).size).toBe(4);
});

test('a word changed in the source is found, with the passage and both readings', async () => {
  await change('source.md', 'does not strive for superiority', 'does not strive for equality');
  expect(await faults()).toContainEqual(
    expect.objectContaining({
      file: `documents/${slug}/source.md`,
      entry: 'passage 14',
      rule: 'source verbatim',
      mend: expect.stringContaining('superiority'),
    }),
  );
});

test('a quote with a changed letter is found by its claim', async () => {
  await change('claims.yaml', /\n {2}quote: (.*)Vladivostok/, '\n  quote: $1Wladiwostok');
  expect(await faults()).toContainEqual(
    expect.objectContaining({
      rule: 'quote occurs once',
      entry: expect.stringContaining('claim '),
    }),
  );
});

test('a broken YAML line is named by its number', async () => {
  const file = path.join(content, 'documents', slug, 'prompts.yaml');
  await writeFile(file, '- id: one\n  stem: "never closed\n');
  const [fault] = await faults();
  expect(fault).toMatchObject({ file: `documents/${slug}/prompts.yaml`, rule: 'yaml' });
  expect(fault?.entry).toMatch(/^line \d+$/);
});

test('a missing file and a field too many are both told', async () => {
  await rm(path.join(content, 'documents', slug, 'terms.yaml'));
  expect(await faults()).toContainEqual(
    expect.objectContaining({ file: `documents/${slug}/terms.yaml`, rule: 'readable' }),
  );
  await writeFile(
    path.join(content, 'documents', slug, 'terms.yaml'),
    '- id: vance\n  colour: red\n',
  );
  expect(await faults()).toContainEqual(
    expect.objectContaining({ entry: 'term vance', rule: 'shape' }),
  );
});

test('every line of the page is either a document of the catalogue or set aside with its reason', async () => {
  const { catalogue } = await readCatalogue(content);
  const page = await readFile(path.join(content, 'documents', slug, 'original.txt'), 'utf8');
  const start = page.indexOf('Similar documents') + 'Similar documents'.length;
  const lines = page
    .slice(start, page.lastIndexOf('Transcription:'))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const listed = [
    ...(catalogue?.documents.map(({ title }) => title) ?? []),
    ...(catalogue?.setAside.map(({ title }) => title) ?? []),
  ];
  expect(new Set(listed)).toEqual(new Set(lines));
  expect(listed).toHaveLength(new Set(listed).size);
});
