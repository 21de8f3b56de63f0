import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { prepareAnswer, question, saved } from './answering';

/** Opens a browser of its own for somebody, as on a device that nobody else uses. */
export async function somebody(
  browser: Browser,
  origin: string,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...device });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** Waits for the page's heading, and has axe look at what is there. */
export async function looksRight(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found, page.url()).toEqual([]);
}

/** Signs a teacher up, who is led to make the first class. */
export async function signUp(page: Page, userName: string): Promise<void> {
  await page.goto('/sign-up');
  await looksRight(page, 'Make a teacher’s account');
  await page.getByLabel('Name', { exact: true }).fill('Rosa Steiner');
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill('drei Enten am Teich');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page).toHaveURL(/\/classes$/);
}

/** Makes a class, in the zone of the teacher's own device, and returns its address and the code that students join by. */
export async function makeClass(
  page: Page,
  name: string,
): Promise<{ place: string; code: string }> {
  await looksRight(page, 'Make your first class');
  await page.getByLabel('Name of the class').fill(name);
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page).toHaveURL(/\/classes\/[0-9a-f-]{36}$/);
  await looksRight(page, 'Class code');
  const code = (await page.getByText(/^[A-Z]{3}-\d{3}$/).textContent()) ?? '';
  return { place: new URL(page.url()).pathname, code };
}

/** Joins a class by its code, as it was heard, under a name and with a PIN. */
export async function join(page: Page, code: string, name: string, pin: string): Promise<void> {
  await page.goto('/join');
  await looksRight(page, 'Join a class');
  await page.getByLabel('Class code').fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Choose a PIN').fill(pin);
  await looksRight(page, name);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  // The page before has the name of the class as well.
  await expect(page).toHaveURL(/\/(classes\/[0-9a-f-]{36}|keep-work)/);
}

/** What is set of an assignment; the rest has its defaults. */
interface Setting {
  /** Wall times of the class, as "2027-03-29T08:00". */
  opens?: string;
  due: string;
  /** Minutes for one attempt. */
  limit?: number;
}

/** Assigns a quiz of all kinds, its results after the due date, and returns its path. */
export async function assignQuiz(
  page: Page,
  place: string,
  { opens, due, limit }: Setting,
): Promise<string> {
  await page.goto(`${place}/assignments/new`);
  await looksRight(page, 'New assignment');
  const title = await page.getByLabel('Title', { exact: true }).inputValue();
  await page.getByLabel('Due', { exact: true }).fill(due);
  if (limit !== undefined) await page.getByLabel('Minutes for one attempt').fill(String(limit));
  await page.getByLabel(/^After the due date/).check({ force: true });
  if (opens !== undefined) {
    await page.getByText('More choices').click();
    await page.getByLabel('Opens', { exact: true }).fill(opens);
  }
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await expect(page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Starts an assignment from its start page and returns the attempt's path. */
export async function start(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(question(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Answers the question of an assignment that stands on the page, and goes on. */
export async function give(page: Page): Promise<void> {
  // What is chosen before the page runs is not an answer yet.
  await page.waitForLoadState('networkidle');
  const label = await question(page).getAttribute('aria-label');
  await prepareAnswer(page);
  await page.getByRole('button', { name: /^(Fairly sure|Keep and go on)$/ }).click();
  await expect(question(page)).not.toHaveAttribute('aria-label', label ?? '');
}

/** Answers so many questions, each acknowledged by the server. */
export async function giveSome(page: Page, count: number): Promise<void> {
  for (let given = 0; given < count; given += 1) {
    await give(page);
    await saved(page);
  }
}
