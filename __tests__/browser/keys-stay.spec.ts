import { expect, test } from '@playwright/test';
import { answer, saved, takeQuiz } from './answering';
import { allSentTo, bank, bare, secretsOf, shownAs } from './sent-to-page';

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
