import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until scripts have taken over every control on the page: before that, a press may do nothing. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [
      ...document.querySelectorAll('main :is(button, input:not([type=hidden]), select, textarea)'),
    ];
    // React leaves its mark on each element as it takes it over.
    return controls.every((one) => Object.keys(one).some((key) => key.startsWith('__reactProps$')));
  });
  // What runs after the last of them is taken over.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

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

/** Waits until this browser keeps what was chosen for the question and is not sent. */
export async function draftKept(page: Page, position: number): Promise<void> {
  const names = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('sourcework');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result.map(String));
            };
          };
        }),
    );
  await expect.poll(names).toContainEqual(expect.stringMatching(new RegExp(`/${position}$`)));
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
