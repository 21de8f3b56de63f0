import { expect, type Page, test } from '@playwright/test';
import { scriptsRun } from './answering';
import { assignQuiz, join, looksRight, makeClass, signUp, somebody } from './school-people';

const pixelsAMillimetre = 96 / 25.4;
/** The room between the margins of a page, less the foot that stands on each, in millimetres. */
const room = { a4: { width: 178, height: 249 }, letter: { width: 184, height: 231 } } as const;
const points = { a4: [595, 842], letter: [612, 792] } as const;

/** What a printer makes of a page: the size of its sheets in points, and how many there are. */
async function printed(page: Page): Promise<{ size: number[]; pages: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  return { size: [Number(width), Number(height)], pages };
}

/** How a printer would keep each numbered part together, and how high it would stand. */
async function parts(page: Page, width: number) {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round(width * pixelsAMillimetre), height: 900 });
  const found = await page.locator('main ol > li').evaluateAll((items) =>
    items.map((item) => ({
      breaks: getComputedStyle(item).breakInside,
      height: item.getBoundingClientRect().height,
    })),
  );
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

test('a worksheet of a document, by anybody, on both papers', async ({ page }) => {
  await page.goto('/documents/brezhnev-to-carter-1977');
  await page.getByRole('link', { name: 'Worksheet' }).click();
  await looksRight(page, 'A worksheet on paper');
  await page.getByLabel(/^What was the significance of the agreement/).check();
  await page.getByLabel(/^How confident are you that Secretary/).check();
  await page.getByLabel('A and B').check();
  await page.getByLabel('Printed with each question').check();
  await page.getByRole('button', { name: 'Make the worksheet' }).click();
  await looksRight(page, /^Letter, Secretary Brezhnev/);
  const sheet = page.getByRole('article');
  for (const blank of ['Name:', 'Period:', 'Due date:']) {
    await expect(sheet.getByText(blank, { exact: true })).toBeVisible();
  }
  await expect(sheet.getByRole('heading', { name: /^Part 1: Use “Letter/ })).toBeVisible();
  await expect(
    sheet.getByRole('heading', { name: /^Part 2: Use “Letter.*passages/ }),
  ).toBeVisible();
  const place = new URL(page.url()).pathname;
  // Nobody is let at the key, and the page holds none of it.
  expect((await page.request.get(`${place}/key`)).status()).toBe(404);
  expect(await (await page.request.get(place)).text()).not.toMatch(/explanation|modelAnswer/);

  for (const paper of ['a4', 'letter'] as const) {
    await page.goto(`${place}?version=A&paper=${paper}`);
    const { size, pages } = await printed(page);
    expect(size.map(Math.round)).toEqual(points[paper]);
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(8);
    const { width, height } = room[paper];
    const all = await parts(page, width);
    expect(all).toHaveLength(12);
    for (const part of all) {
      expect(part.breaks).toBe('avoid');
      expect(part.height).toBeLessThan(height * pixelsAMillimetre);
    }
    await page.goto(`${place}?version=all&paper=${paper}`);
    expect((await printed(page)).pages).toBeGreaterThan(pages);
  }

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [place, '/documents/brezhnev-to-carter-1977/worksheet']) {
    await page.goto(path);
    await looksRight(page, /./);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBe(390);
  }
});

test('marks from paper land on the item, and the student sees them', async ({ browser }) => {
  test.setTimeout(180_000);
  const [teacher, ann] = [await somebody(browser), await somebody(browser)];
  await signUp(teacher, 'printer');
  const { place, code } = await makeClass(teacher, 'History 10');
  await join(ann, code, 'Ann Weber', '270419');
  const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
  const assignment = await assignQuiz(teacher, place, { due });

  await teacher.goto(`${assignment}/worksheets`);
  await looksRight(teacher, 'Worksheet');
  await teacher.getByLabel('A and B').check();
  await scriptsRun(teacher);
  await teacher.getByRole('button', { name: 'Make the worksheet' }).click();
  await expect(teacher.getByRole('link', { name: 'Answer key' })).toBeVisible();
  await expect(teacher.getByRole('heading', { level: 1 })).toBeFocused();
  await teacher.getByRole('link', { name: 'Answer key' }).click();
  await looksRight(teacher, /^Answer key: /);
  expect((await printed(teacher)).size.map(Math.round)).toEqual(points.a4);
  // The student has paper, and no more.
  const sheet = new URL(teacher.url()).pathname.replace('/key', '');
  expect((await ann.request.get(sheet)).status()).toBe(404);

  await teacher.goto(`${assignment}/worksheets`);
  await teacher.getByRole('link', { name: 'Type them in' }).click();
  await looksRight(teacher, 'Marks from paper');
  await scriptsRun(teacher);
  await teacher.getByRole('link', { name: 'Ann Weber' }).click();
  await expect(teacher.getByRole('heading', { name: 'Ann Weber' })).toBeFocused();
  await teacher.getByRole('link', { name: 'B', exact: true }).click();
  await expect(teacher.getByRole('link', { name: 'B', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const first = teacher.getByLabel(/^1\. /);
  const second = teacher.getByLabel(/^2\. /);
  await first.fill('9');
  await second.fill('1');
  await teacher.getByRole('button', { name: 'Save and go on to the next' }).click();
  await expect(teacher.getByRole('link', { name: /^Number 1: give points/ })).toBeVisible();
  await expect(second).toHaveValue('1');
  await first.fill('0,5');
  await teacher.getByRole('button', { name: 'Save and go on to the next' }).click();
  await expect(teacher.getByText('typed in, version B')).toBeVisible();
  await expect(teacher.getByText('Saved for Ann Weber. That was the last.')).toBeVisible();
  await expect(teacher.getByRole('heading', { name: 'Students' })).toBeFocused();
  await teacher.emulateMedia({ colorScheme: 'dark' });
  await looksRight(teacher, 'Marks from paper');

  await teacher.emulateMedia({ colorScheme: 'light' });
  await teacher.goto(`${assignment}/edit`);
  await teacher.getByRole('button', { name: /^Release/ }).click();
  await ann.goto(`/assignments/${assignment.split('/').at(-1)}`);
  await expect(ann.getByText(/^On paper, handed in/)).toBeVisible();
  await expect(ann.getByText(/1\.5 of 10/)).toBeVisible();
  await ann.getByRole('link', { name: 'Look at it again' }).click();
  await expect(ann.getByText('Answered on paper').first()).toBeVisible();
});
