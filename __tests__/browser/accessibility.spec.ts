import { expect, type Page, test } from '@playwright/test';
import { answer, saved, takeQuiz } from './answering';
import { foundByAxe } from './found-by-axe';

async function expectNothingFound(page: Page, place: string): Promise<void> {
  expect(await foundByAxe(page), place).toEqual([]);
}

const document = '/documents/brezhnev-to-carter-1977';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme} @phone`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    for (const place of [
      '/',
      document,
      `${document}/questions`,
      `${document}/cards`,
      '/progress',
      ...['/sign-in', '/sign-up', '/reset', '/join', '/first/none', '/progress/deleted'],
      '/no-such-page',
    ]) {
      await page.goto(place);
      await expectNothingFound(page, place);
    }

    await takeQuiz(page);
    for (let number = 1; number <= 10; number += 1) {
      await expect(page.getByText(`${number} of 10`, { exact: true })).toBeVisible();
      await expectNothingFound(page, `question ${number}, open`);
      await answer(page);
      await saved(page);
      await expectNothingFound(page, `question ${number}, answered`);
      if (number < 10) await page.getByRole('button', { name: 'Next question' }).click();
    }
    await page.getByRole('link', { name: 'See how it went' }).first().click();
    await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
    await expectNothingFound(page, 'the result');

    await page.goto(`${document}/cards`);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expectNothingFound(page, 'the back of a card');
    await page.goto('/progress');
    await expectNothingFound(page, 'progress with something in it');
    await page.goto('/progress/delete');
    await expectNothingFound(page, 'deleting');
  });
}
