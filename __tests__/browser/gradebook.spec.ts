import { expect, type Page, test } from '@playwright/test';
import { startServer } from '../support/server';
import { scriptsRun } from './answering';
import {
  assignQuiz,
  giveSome,
  join,
  looksRight,
  looksRightInBothThemes,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';

const day = 24 * 60 * 60 * 1_000;

/** Hands in an attempt with three answers. */
async function handIn(student: Page, place: string): Promise<void> {
  await student.goto(place);
  await student.getByRole('link', { name: /^Start: / }).click();
  await start(student);
  await giveSome(student, 3);
  await student.getByRole('button', { name: 'Hand it in' }).click();
  await student.getByRole('button', { name: 'Hand it in now' }).click();
  await expect(student.getByRole('heading', { name: 'Handed in' })).toBeVisible();
}

/** Opens a cell by the keyboard alone: Tab into the table, arrows to the cell, Enter. */
async function openByKeys(page: Page, steps: readonly string[]): Promise<void> {
  await scriptsRun(page);
  await page.getByRole('button', { name: 'Show', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[role=grid] :focus')).toHaveCount(1);
  for (const key of steps) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}

/** Why a form was refused. */
function refusal(page: Page) {
  return page.getByRole('main').getByRole('alert');
}

/** Fills in the form of a cell and saves it. */
async function change(
  page: Page,
  { kind, score, reason }: { kind: string; score?: string; reason: string },
): Promise<void> {
  await page.getByLabel(kind).check();
  if (score !== undefined) await page.getByLabel('Score, where you set one').fill(score);
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test('two teachers and their students: scores, excuses, totals in words, a conflict', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const server = await startServer();
  const person = () => somebody(browser, { baseURL: server.origin });
  const [teacher, colleague, ann, ben] = [
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  try {
    await signUp(teacher, 'steiner');
    const { place, code } = await makeClass(teacher, 'History 10');
    const book = `${place}/gradebook`;

    // A class of none has a gradebook that says so.
    await teacher.goto(book);
    await looksRight(teacher, 'Gradebook');
    await expect(teacher.getByText(/^Nobody is on the roster yet\./)).toBeVisible();

    await join(ann, code, 'Ann Weber', '270419');
    await join(ben, code, 'Ben Roth', '805142');
    await teacher.goto(`${place}/settings`);
    await teacher.getByRole('button', { name: 'Invite a teacher' }).click();
    const link = await teacher.getByText(/\/join\/teacher\//).textContent();
    await signUp(colleague, 'colleague');
    await colleague.goto(new URL(link ?? '').pathname);
    await colleague.getByRole('button', { name: 'Become a teacher of this class' }).click();
    await expect(colleague).toHaveURL(new RegExp(place));

    const due = new Date(Date.now() + 3 * day).toISOString().slice(0, 16);
    await assignQuiz(teacher, place, { due });
    await handIn(ann, place);

    // Until the results are shown to the students, no total knows of them.
    await teacher.goto(book);
    const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
    await expect(row(teacher, 'Ann Weber')).toContainText('nothing yet');
    await expect(row(teacher, 'Ann Weber')).toContainText('not shown yet');
    await expect(row(teacher, 'Ben Roth')).toContainText('not due');

    // After the due date Ann's counts, and Ben's is missing.
    await server.setClockAhead(4 * day);
    await teacher.reload();
    await expect(row(teacher, 'Ben Roth')).toContainText('missing');
    await expect(row(teacher, 'Ben Roth')).toContainText('0.0');
    await looksRightInBothThemes(teacher, 'Gradebook');

    // By the keyboard alone: Ann's cell, a score of 85 with a reason.
    await openByKeys(teacher, ['ArrowRight', 'ArrowRight']);
    await looksRight(teacher, /^Ann Weber: /);
    await change(teacher, { kind: 'Set a score', score: '101', reason: 'Oral answer' });
    await expect(refusal(teacher)).toBeFocused();
    await expect(refusal(teacher)).toContainText('from 0 to 100 per cent');
    await expect(teacher.getByLabel('Reason')).toHaveValue('Oral answer');
    const annsCell = new URL(teacher.url()).pathname;

    // The colleague has the same cell open.
    await colleague.goto(annsCell);
    await looksRight(colleague, /^Ann Weber: /);
    await change(teacher, { kind: 'Set a score', score: '85', reason: 'Oral answer' });
    await expect(teacher.getByText(/^Saved\. It counts at once/)).toBeVisible();
    await expect(teacher.getByRole('row', { name: /Oral answer/ })).toContainText('to 85.0%');
    await looksRight(teacher, 'What was done to it');

    // The second is told who was first, keeps what was typed, and may still put it in its place.
    await change(colleague, { kind: 'Excuse', reason: 'Was ill that week' });
    await expect(refusal(colleague)).toContainText('Rosa Steiner set 85.0%');
    await expect(refusal(colleague)).toContainText('Oral answer');
    await expect(colleague.getByLabel('Reason')).toHaveValue('Was ill that week');
    await expect(colleague.getByLabel('Excuse')).toBeChecked();
    await looksRight(colleague, 'Change it');

    // A click on the total gives the sum in words, and Ann reads the same figure in the same words.
    await teacher.goto(book);
    await row(teacher, 'Ann Weber').getByRole('link', { name: '85.0' }).first().click();
    await looksRight(teacher, 'How it comes about');
    const told = 'is the only result, so 85.0%';
    await expect(teacher.getByText(told)).toBeVisible();
    await ann.goto(place);
    await ann.getByRole('link', { name: 'Your grades' }).click();
    await looksRight(ann, 'Your grades');
    await expect(ann.getByText(told)).toBeVisible();
    await expect(ann.getByText('Total so far: 85.0%.')).toBeVisible();
    await expect(ann.getByText('Set by a teacher: Oral answer')).toBeVisible();

    // The colleague saves again, having been told: Ann is excused, and nothing counts.
    await colleague.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(colleague.getByText(/^Saved\. It counts at once/)).toBeVisible();
    await ann.reload();
    await expect(ann.getByText('Excused: Was ill that week')).toBeVisible();
    await expect(ann.getByText('Nothing counts yet.').first()).toBeVisible();
    await ann.goto(`/assignments/${annsCell.split('/').at(-1)}`);
    await expect(ann.getByText('You are excused from this: Was ill that week')).toBeVisible();
    await looksRight(ann, 'Your attempts');

    // Weights of 0 and 500 % are refused in words, at the field; rules are kept and told.
    await teacher.goto(`${book}/rules`);
    await looksRight(teacher, 'How totals are made');
    const weight = teacher.getByRole('group', { name: 'Category 1' }).getByLabel('Weight in %');
    for (const wrong of ['0', '500']) {
      await weight.fill(wrong);
      await teacher.getByRole('button', { name: 'Save', exact: true }).click();
      // The focus comes with each answer of the server.
      await expect(refusal(teacher)).toBeFocused();
      await expect(refusal(teacher)).toContainText('above 0 and at most 100%');
      await expect(weight).toHaveValue(wrong);
    }
    await weight.fill('60');
    await teacher.getByLabel('Points').check();
    await teacher.getByRole('group', { name: 'Category 1' }).getByLabel('Name').fill('Quizzes');
    await teacher
      .getByRole('group', { name: 'New category' })
      .getByLabel('New category')
      .fill('Essays');
    await teacher.getByRole('group', { name: 'New category' }).getByLabel('Weight in %').fill('30');
    await teacher.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(teacher.getByText(/add up to 90%/)).toBeVisible();
    await expect(
      teacher.getByRole('status').filter({ hasText: 'All totals are made this way' }),
    ).toBeVisible();
    await expect(teacher.locator('body')).not.toBeFocused();
    await looksRight(teacher, 'How totals are made');
    await teacher.goto(`${book}/history`);
    await looksRight(teacher, 'What was changed in the gradebook');
    await expect(teacher.getByText('New category Essays with 30%')).toBeVisible();
    await expect(teacher.getByRole('row', { name: /Was ill that week/ })).toContainText('85.0%');

    // Sorted by a head, the focus stays there and the order is said.
    await teacher.goto(book);
    await scriptsRun(teacher);
    const total = teacher.getByRole('columnheader').getByRole('link', { name: 'Total so far' });
    await total.focus();
    await teacher.keyboard.press('Enter');
    await expect(teacher.getByRole('status').filter({ hasText: 'lowest first' })).toBeVisible();
    await expect(total).toBeFocused();

    // What is sought stands in the address; the file has the same figures.
    await teacher.getByLabel('With work that is').selectOption('excused');
    await teacher.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(teacher).toHaveURL(/state=excused/);
    const found = teacher.getByRole('status').filter({ hasText: 'sorted by' });
    await expect(found).toHaveText(/^1 of 2 students, sorted by “Total so far”/);
    await expect(found).toBeFocused();
    await expect(row(teacher, 'Ben Roth')).toHaveCount(0);
    const file = await teacher.request.get(`${book}/table.csv`);
    expect(await file.text()).toContain('"Ben Roth",,"0","0","missing"');

    // None of it is for students.
    expect((await ann.request.get(book)).status()).toBe(404);
    expect((await ben.request.get(annsCell)).status()).toBe(404);

    // On a phone there is a line a student.
    const phone = await teacher.context().newPage();
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto(book);
    await looksRight(phone, 'Gradebook');
    await expect(row(phone, 'Ben Roth')).toContainText('1 missing');
    await row(phone, 'Ben Roth').getByRole('link', { name: 'Ben Roth' }).click();
    await looksRight(phone, 'Grades of Ben Roth');
    await expect(phone.getByText('Due, and nothing handed in: 0.')).toBeVisible();

    // For a student taken off the roster nothing can be changed, which is said with the way on.
    const bensId = new URL(phone.url()).pathname.split('/').at(-1);
    await teacher.goto(`${book}/students/${bensId}/${annsCell.split('/').at(-1)}`);
    await looksRight(teacher, /^Ben Roth: /);
    await phone.goto(`${place}/roster/${bensId}`);
    await phone.getByRole('button', { name: 'Take off the roster' }).click();
    await expect(phone).toHaveURL(/roster$/);
    await change(teacher, { kind: 'Set a score', score: '50', reason: 'On paper' });
    await expect(refusal(teacher)).toContainText('taken off the roster in the meantime');
    await expect(teacher.getByLabel('Reason')).toHaveValue('On paper');
    await teacher.reload();
    await expect(teacher.getByText(/^Ben Roth is no longer on the roster/)).toBeVisible();
  } finally {
    await server.stop();
  }
});
