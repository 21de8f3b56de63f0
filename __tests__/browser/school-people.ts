import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { prepareAnswer, question, saved, scriptsRun } from './answering';
import { foundByAxe } from './found-by-axe';

/**
 * Opens a browser of its own for somebody, as on a device that nobody else uses, at the server of all
 * tests unless the device says another one.
 */
export async function somebody(
  browser: Browser,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(device);
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** Waits for the page's heading and its title, and has axe look at what is there. */
export async function looksRight(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  // On the way from page to page, the title follows the heading by a moment.
  await expect(page).toHaveTitle(/./);
  expect(await foundByAxe(page), page.url()).toEqual([]);
}

const lookedAt = new Set<string>();

/** The same where many tests come by: axe looks the first time only. */
async function looksRightOnce(page: Page, heading: string, kind = heading): Promise<void> {
  if (lookedAt.has(kind)) {
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    return;
  }
  lookedAt.add(kind);
  await looksRight(page, heading);
}

/** Has axe look at the page in the light, and at its colours in the dark. */
export async function looksRightInBothThemes(page: Page, heading: string | RegExp): Promise<void> {
  await looksRight(page, heading);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await foundByAxe(page, 'colours'), page.url()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Has axe look at the page as it stands, on a wide screen and a phone, and at its colours in the dark. */
export async function looksRightEverywhere(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await looksRight(page, /./);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, page.url()).toBeLessThanOrEqual(viewport.width);
  }
  // What a phone shows alone has the same colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await foundByAxe(page, 'colours'), page.url()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}

/** Signs a teacher up, who is led to make the first class. */
export async function signUp(page: Page, userName: string, name = 'Rosa Steiner'): Promise<void> {
  await page.goto('/sign-up');
  await looksRightOnce(page, 'Make a teacher’s account');
  await page.getByLabel('Name', { exact: true }).fill(name);
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
  await looksRightOnce(page, 'Make your first class');
  await page.getByLabel('Name of the class').fill(name);
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page).toHaveURL(/\/classes\/[0-9a-f-]{36}$/);
  await looksRightOnce(page, 'Class code');
  const code = (await page.getByText(/^[A-Z]{3}-\d{3}$/).textContent()) ?? '';
  return { place: new URL(page.url()).pathname, code };
}

/** Makes a teacher of a class of a colleague by the link that the teacher is given. */
export async function joinTeachers(
  teacher: Page,
  colleague: Page,
  { place, name, userName }: { place: string; name: string; userName: string },
): Promise<void> {
  await teacher.goto(`${place}/settings`);
  await teacher.getByRole('button', { name: 'Invite a teacher' }).click();
  const link = (await teacher.getByText(/\/join\/teacher\/[\w-]+$/).textContent()) ?? '';
  await signUp(colleague, userName, name);
  await colleague.goto(`/join/teacher/${link.split('/').at(-1)}`);
  await colleague.getByRole('button', { name: 'Become a teacher of this class' }).click();
  await expect(colleague).toHaveURL(new RegExp(`${place}$`));
}

/** Joins a class by its code, as it was heard, under a name and with a PIN. */
export async function join(page: Page, code: string, name: string, pin: string): Promise<void> {
  await page.goto('/join');
  await looksRightOnce(page, 'Join a class');
  await page.getByLabel('Class code').fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Choose a PIN').fill(pin);
  await looksRightOnce(page, name, 'Choose a PIN');
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
  await looksRightOnce(page, 'New assignment');
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

/** Assigns questions of one kind, perhaps on one topic, and returns the assignment's path. */
export async function assignQuestions(
  page: Page,
  place: string,
  of: { title: string; kind: string; topic?: string; count: number; results: string },
): Promise<string> {
  await page.goto(`${place}/assignments/new`);
  await page.getByLabel('Title', { exact: true }).fill(of.title);
  await page.getByText('Which questions', { exact: true }).click();
  await page.getByLabel(new RegExp(`^${of.kind}`)).check({ force: true });
  if (of.topic !== undefined) {
    await page
      .getByLabel(new RegExp(`^${of.topic}`))
      .first()
      .check({ force: true });
  }
  await page.getByLabel('How many questions').fill(String(of.count));
  await page.getByLabel(of.results, { exact: true }).first().check({ force: true });
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await page.getByRole('link', { name: of.title, exact: true }).first().click();
  await expect(page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Hands in what was answered, where the last question leads. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand it in now' }).click();
  await expect(page.getByRole('heading', { name: 'Handed in' })).toBeVisible();
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
  await scriptsRun(page);
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
