import { expect, type Locator, type Page } from '@playwright/test';

/** The question that stands on the page. */
export function question(page: Page): Locator {
  return page.getByRole('article', { name: /^Question \d+$/ });
}

/** The control in which a question of each type is answered. */
function controls(page: Page) {
  return {
    open: question(page).getByRole('textbox', { name: 'Your answer' }),
    words: question(page).getByRole('listbox'),
    blank: question(page).getByRole('textbox', { name: /missing words/i }),
    choices: question(page).getByRole('radio'),
  };
}

/** Chooses, and again where the page was not yet listening, as anybody would. */
async function choose(choice: Locator): Promise<void> {
  await expect(async () => {
    await choice.check({ force: true, timeout: 2_000 });
    await expect(choice).toBeChecked();
  }).toPass();
}

/** Gives an answer to the question on the page, whatever its type, and does not send it yet. */
export async function prepareAnswer(page: Page): Promise<void> {
  const { open, words, blank, choices } = controls(page);
  await expect(open.or(words).or(blank).or(choices).first()).toBeVisible();
  if (await words.isVisible()) {
    await words.getByRole('option').nth(1).click();
    await words.getByRole('option').nth(4).click();
    return;
  }
  if (await blank.isVisible()) return blank.fill('equality');
  if (await open.isVisible()) {
    await open.fill('The letter asks for mutual benefit.');
    return;
  }
  await choose(choices.first());
  // A scale asked before reading: the passages open, with the scale after reading and the text.
  const opener = question(page).getByRole('button', { name: /^Open the passage/ });
  if (await opener.isVisible()) {
    await opener.click();
    await choose(choices.last());
    await open.fill('The letter asks for mutual benefit.');
  }
}

/** Answers the question on the page, fairly sure where sureness is asked. */
export async function answer(page: Page): Promise<void> {
  await prepareAnswer(page);
  await page.getByRole('button', { name: /^(Fairly sure|Check my answer)$/ }).click();
}

/** Waits until everything given is acknowledged by the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-state="saved"]')).toBeVisible();
}

/** Takes a quiz with one click from the home page and waits for its first question. */
export async function takeQuiz(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take a quiz' }).first().click();
  await expect(question(page)).toBeVisible();
}

/** All that the server keeps of the learner of this page. */
export async function keptData(page: Page) {
  const response = await page.request.get('/api/my-data');
  expect(response.status()).toBe(200);
  return response.json();
}
