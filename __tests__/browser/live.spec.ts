import { expect, type Page, test } from '@playwright/test';
import { saved } from './answering';
import {
  assignQuiz,
  give,
  join,
  looksRight,
  looksRightInBothThemes,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';

const phone = { viewport: { width: 390, height: 844 } };

/** Presses the step that has the focus: the usual next one. */
async function step(page: Page, name: string, then: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeFocused();
  // A press right after a step is taken for one too many.
  await expect(async () => {
    if (await button.isVisible()) await page.keyboard.press('Enter');
    await expect(page.getByText(then).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Chooses the option of this number in the question on a student's phone, and sends it by a double tap. */
async function answerBy(page: Page, option: number): Promise<void> {
  await page.getByRole('radio').nth(option).check({ force: true });
  await page.getByRole('button', { name: 'Answer', exact: true }).dblclick();
  await expect(page.getByText('Saved. Wait for the others.')).toBeFocused();
}

test('a teacher watches students work, over a lost connection too', async ({ browser }) => {
  test.setTimeout(300_000);
  const teacher = await somebody(browser);
  const ann = await somebody(browser, phone);
  const outsider = await somebody(browser);
  await signUp(teacher, 'watcher');
  const { place, code } = await makeClass(teacher, 'History 10');
  await join(ann, code, 'Ann Weber', '270419');
  const due = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 16);
  const assignment = await assignQuiz(teacher, place, { due });
  await teacher.getByRole('link', { name: 'Watch live' }).click();
  await looksRight(teacher, /^Live: /);
  const row = teacher.getByRole('row', { name: /Ann Weber/ });
  await expect(row).toContainText('Not started');

  // Each act of hers is on the teacher's page at once, with no reload.
  await ann.goto(place);
  await ann.getByRole('link', { name: /^Start: / }).click();
  await start(ann);
  await expect(row).toContainText('Working');
  await expect(row).toContainText('Question 1 of');
  await give(ann);
  await saved(ann);
  await expect(row).toContainText('1 of');
  await expect(teacher.getByText('One answer.').first()).toBeVisible();

  // What happens while the connection is away is there when it is back.
  await teacher.context().setOffline(true);
  await expect(teacher.getByText('Connection lost. Trying again.')).toBeVisible();
  await give(ann);
  await saved(ann);
  await teacher.context().setOffline(false);
  await expect(row).toContainText('2 of');
  await expect(teacher.getByText('Live: this page keeps itself up to date.')).toBeVisible();

  // Without JavaScript it is there as well; for nobody else at all.
  const still = await teacher.request.get(`${assignment}/live`);
  expect(await still.text()).toContain('Ann Weber');
  expect((await ann.request.get(`${assignment}/live`)).status()).toBe(404);
  const api = `/api${assignment}/live`;
  for (const page of [ann, outsider]) {
    expect(await (await page.request.get(api)).text()).toMatch(/event: gone/);
  }
  await teacher.emulateMedia({ colorScheme: 'dark' });
  await looksRight(teacher, /^Live: /);
});

test('a live round: two votes, a dropped student, two of one name, the keyboard alone', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const teacher = await somebody(browser);
  const [ana, other, ben] = [
    await somebody(browser, phone),
    await somebody(browser, phone),
    await somebody(browser, phone),
  ];
  await signUp(teacher, 'leader');
  const { place, code } = await makeClass(teacher, 'History 11');
  await join(ana, code, 'Ana K.', '270419');
  await join(ben, code, 'Ben Roth', '805142');
  await join(other, code, 'Ana L.', '936027');
  // The teacher knows both as Ana K., by their numbers.
  for (const [known, number] of [
    ['Ana K.', '17'],
    ['Ana L.', '18'],
  ] as const) {
    await teacher.goto(`${place}/roster`);
    await teacher.getByRole('row', { name: known }).getByRole('link').last().click();
    await teacher.getByLabel('Name', { exact: true }).fill('Ana K.');
    await teacher.getByLabel('Number', { exact: true }).fill(number);
    await teacher.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(teacher).toHaveURL(/\/roster$/);
  }

  await teacher.goto(`${place}/rounds`);
  await looksRight(teacher, 'Live rounds');
  await teacher.getByRole('link', { name: 'New live round' }).click();
  await looksRight(teacher, 'New live round');
  await teacher.getByRole('button', { name: 'Start the round' }).click();
  await expect(teacher.getByText('Tick at least one question.').first()).toBeVisible();
  const choices = teacher.getByRole('listitem').filter({ hasText: 'Multiple choice' });
  const kinds = await teacher.getByRole('checkbox').count();
  expect(kinds).toBeGreaterThan(10);
  for (const index of [0, 1]) await choices.getByRole('checkbox').nth(index).check();
  // One is too early, and waits where the address on the wall leads.
  await ana.goto('/live');
  await expect(ana.getByText('No round is running in your classes right now.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Start the round' }).click();
  await expect(teacher.getByText(/^[01] of 3 students are here\.$/)).toBeVisible();
  const round = new URL(teacher.url()).pathname;

  // The others find it from the class’s page and by that address.
  await ben.goto(place);
  await ben.getByRole('link', { name: 'Take your seat' }).click();
  await other.goto('/live');
  for (const page of [ana, other, ben]) await expect(page).toHaveURL(/\/seat$/);
  await expect(teacher.getByText('3 of 3 students are here.')).toBeVisible();
  await expect(ana.getByText('You are Ana K. (17)')).toBeVisible();
  await expect(other.getByText('You are Ana K. (18)')).toBeVisible();

  await step(teacher, 'Show the first question', 'have answered');
  await expect(ana.getByRole('region', { name: 'Question 1 of 2' })).toBeFocused();
  await answerBy(ana, 0);
  await expect(teacher.getByText('has answered, 3 are here.')).toBeVisible();
  await answerBy(ben, 1);
  await expect(teacher.getByText('have answered, 3 are here.')).toBeVisible();
  await teacher.getByText('Who is here').click();
  await expect(teacher.getByText('Ana K. (17), has answered')).toBeVisible();
  await expect(teacher.getByText('Ana K. (18), here')).toBeVisible();
  for (const page of [teacher, ana]) await looksRightInBothThemes(page, /./);

  // Ben’s phone has no connection while the class goes on: he comes back to where it is.
  await ben.context().setOffline(true);
  await teacher.getByRole('button', { name: 'Close the vote' }).focus();
  await step(teacher, 'Close the vote', 'The vote is closed.');
  await expect(ana.getByText('The vote is closed. Look to the front.')).toBeVisible();
  await step(teacher, 'Show the passage', 'Read it and talk it over.');
  await step(teacher, 'Answer again', 'Second vote.');
  await ben.context().setOffline(false);
  await expect(ben.getByText('Second vote: what do you say now?')).toBeVisible();
  // One who reloads has the same seat, and what she answered.
  await ana.reload();
  await expect(ana.getByText('You are Ana K. (17)')).toBeVisible();
  await expect(ana.getByText('You answered:')).toBeVisible();
  await answerBy(ana, 1);
  await answerBy(ben, 1);
  await step(teacher, 'Close the vote', 'Both votes are closed.');
  await expect(teacher.getByRole('columnheader', { name: /First vote/ })).toBeVisible();
  await expect(ana.getByText('The text says:')).toHaveCount(0);
  await step(teacher, 'Show the answer', 'What the text says.');
  await expect(teacher.getByText(/^Right before: /)).toBeVisible();
  await expect(teacher.locator('mark').first()).toBeVisible();
  for (const page of [ana, other, ben])
    await expect(page.getByText(/[01] of 1 right/)).toBeVisible();
  await expect(other.getByText('You did not answer this one.')).toBeVisible();
  await expect(other.locator(':focus')).toContainText('You did not answer this one.');
  await looksRight(ana, /./);
  await looksRight(teacher, /./);

  // A question that nobody answers, and the end.
  await step(teacher, 'Next question', 'have answered');
  await step(teacher, 'Close the vote', 'Nobody has answered.');
  // A press right after a step is taken for one too many. The end is asked for once more.
  const end = teacher.getByRole('button', { name: 'End it' });
  await expect(async () => {
    await teacher.getByRole('button', { name: 'End the round' }).press('Enter', { timeout: 1_000 });
    await expect(teacher.getByRole('button', { name: 'Not yet' })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await looksRight(teacher, /./);
  await teacher.keyboard.press('Enter');
  await expect(end).toHaveCount(0);
  await teacher.getByRole('button', { name: 'End the round' }).press('Enter');
  await end.press('Enter');
  await expect(ana.getByText('The round is over.')).toBeVisible();
  await expect(teacher.getByText('2 questions, 3 students took part.')).toBeFocused();
  await expect(ben.getByText('The round is over.')).toBeVisible();
  await teacher.locator('summary').filter({ hasText: 'What 2 students answered' }).click();
  await expect(teacher.getByRole('row', { name: /Ana K. \(17\)/ })).toBeVisible();
  await looksRight(teacher, /./);
  await expect(teacher.locator('main')).not.toContainText('NaN');

  // Nobody but its teachers leads it, and a student who is taken off the roster is told no more.
  expect((await ana.request.get(round)).status()).toBe(404);
  expect(await (await ana.request.get(`/api${round}/lead`)).text()).toMatch(/event: gone/);
});
