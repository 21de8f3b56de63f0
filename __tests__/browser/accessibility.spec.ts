import { expect, test } from '@playwright/test';
import { answer, saved, takeQuiz } from './answering';
import { foundByAxe } from './found-by-axe';

const document = '/documents/brezhnev-to-carter-1977';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme} @phone`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    const part = colorScheme === 'dark' ? 'colours' : undefined;
    const expectNothingFound = async (place: string) =>
      expect(await foundByAxe(page, part), place).toEqual([]);
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
      await expectNothingFound(place);
    }

    await takeQuiz(page);
    for (let number = 1; number <= 10; number += 1) {
      await expect(page.getByText(`${number} of 10`, { exact: true })).toBeVisible();
      await expectNothingFound(`question ${number}, open`);
      await answer(page);
      await saved(page);
      await expectNothingFound(`question ${number}, answered`);
      if (number < 10) await page.getByRole('button', { name: 'Next question' }).click();
    }
    await page.getByRole('link', { name: 'See how it went' }).first().click();
    await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
    await expectNothingFound('the result');

    await page.goto(`${document}/cards`);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await expectNothingFound('the back of a card');
    await page.goto('/progress');
    await expectNothingFound('progress with something in it');
    await page.goto('/progress/delete');
    await expectNothingFound('deleting');
  });
}
