import { expect, test } from '@playwright/test';
import {
  answer,
  draftKept,
  keptData,
  prepareAnswer,
  question,
  saved,
  scriptsRun,
  takeQuiz,
} from './answering';

test('a first visit: quiz, reload, lost connection, result, cards, undo, progress @phone', async ({
  page,
  context,
}) => {
  test.slow();
  // Two clicks: the quiz, and an answer.
  await takeQuiz(page);
  expect(await context.cookies()).toEqual([]);
  await answer(page);
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  await saved(page);
  expect((await context.cookies()).every(({ httpOnly }) => httpOnly)).toBe(true);

  // A reload in the middle: the answered question stays answered, a half-given answer stays half given.
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await prepareAnswer(page);
  await draftKept(page, 2);
  await page.reload();
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Fairly sure' }).click();
  await saved(page);

  // The connection is cut: answers are kept here, one goes on, and nothing is lost by closing the page.
  await page.getByRole('button', { name: 'Next question' }).click();
  await context.setOffline(true);
  for (const place of [3, 4]) {
    await expect(page.getByText(`${place} of 10`, { exact: true })).toBeVisible();
    await answer(page);
    await expect(page.getByText('Kept here until the connection is back.')).toBeVisible();
    await page.getByRole('button', { name: 'Next question' }).click();
  }
  await context.setOffline(false);
  await saved(page);
  const quiz = page.url();
  const other = await context.newPage();
  await other.goto(quiz);
  await expect(other.getByText('5 of 10', { exact: true })).toBeVisible();
  await other.close();

  // To the end, and the back button never asks again.
  for (let place = 5; place <= 10; place += 1) {
    await expect(page.getByText(`${place} of 10`, { exact: true })).toBeVisible();
    await answer(page);
    await saved(page);
    if (place === 6) {
      await page.goBack();
      await page.goForward();
      await expect(question(page).getByRole('button', { name: 'Fairly sure' })).toHaveCount(0);
    }
    if (place < 10) await page.getByRole('button', { name: 'Next question' }).click();
  }
  await page.getByRole('link', { name: 'See how it went' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it went' })).toBeVisible();
  const { attempts } = await keptData(page);
  const responses = attempts.flatMap((one: { questions: { responses: unknown[] }[] }) =>
    one.questions.flatMap((asked) => asked.responses),
  );
  expect(responses).toHaveLength(10);

  // The cards: what was missed is due; turn, rate, undo.
  await page.goto('/documents/brezhnev-to-carter-1977/cards');
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: /^Good/ }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Undo the last rating' }).click();
  await saved(page);
  expect((await keptData(page)).reviews).toHaveLength(1);
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();

  await page.goto('/progress');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /at \d/ })).toHaveCount(1);
});

test('the keyboard alone takes a quiz to its end', async ({ page }) => {
  test.slow();
  await takeQuiz(page);
  await scriptsRun(page);
  for (let place = 1; place <= 9; place += 1) {
    await expect(page.getByText(`${place} of 10`, { exact: true })).toBeVisible();
    const words = question(page).getByRole('listbox');
    const blank = question(page).getByRole('textbox');
    if (await words.isVisible()) {
      await words.focus();
      await page.keyboard.press('ArrowRight');
      for (let word = 0; word < 4; word += 1) await page.keyboard.press('Shift+ArrowRight');
    } else if (await blank.isVisible()) {
      await blank.focus();
      await page.keyboard.type('Geneva');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('a');
    }
    if (!(await page.getByRole('button', { name: 'Next question' }).isVisible())) {
      await page.keyboard.press('2');
    }
    await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
    await saved(page);
    await page.keyboard.press('Enter');
  }
  await expect(
    question(page).getByRole('textbox').or(question(page).getByRole('radio')).first(),
  ).toBeVisible();
});

test('somebody else’s quiz, an unknown one and an unknown document are pages that are not there', async ({
  page,
  browser,
}) => {
  await takeQuiz(page);
  await answer(page);
  await saved(page);
  const stranger = await (await browser.newContext()).newPage();
  for (const place of [
    new URL(page.url()).pathname,
    '/quiz/00000000-0000-4000-8000-000000000000',
    '/quiz/nonsense',
    '/documents/no-such-letter',
    '/documents/no-such-letter/cards',
  ]) {
    const response = await stranger.goto(new URL(place, page.url()).href);
    expect(response?.status(), place).toBe(404);
    await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await stranger.context().close();
});

test('letter and digit keys can be turned off', async ({ page }) => {
  await page.goto('/documents/brezhnev-to-carter-1977/cards');
  await page.getByRole('button', { name: 'Turn them off' }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Turn them on' }).click();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.keyboard.press('3');
  await expect(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
});

test('what is chosen while the page still loads its scripts is chosen', async ({
  page,
  baseURL,
}) => {
  const started = await page.request.post('/api/attempts', {
    headers: { origin: baseURL ?? '' },
    form: { document: 'brezhnev-to-carter-1977', types: 'true-false', count: '3' },
    maxRedirects: 0,
  });
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(started.headers().location ?? '', { waitUntil: 'commit' });
  const choice = question(page).getByRole('radio').first();
  await choice.check({ force: true });
  await expect(page.getByRole('button', { name: 'Fairly sure' })).toBeDisabled();
  arrive();
  await page.getByRole('button', { name: 'Fairly sure' }).click();
  await saved(page);
  await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();
});
