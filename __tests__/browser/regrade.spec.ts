import { expect, type Locator, type Page, test } from '@playwright/test';
import { question, saved, scriptsRun } from './answering';
import {
  join,
  looksRight,
  looksRightInBothThemes,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';

const answer = 'esteem for one another';

/** Presses a key on a control that the keyboard has reached. */
async function press(control: Locator, key: 'Enter' | ' '): Promise<void> {
  await control.focus();
  await expect(control).toBeFocused();
  await control.press(key);
}

/** Assigns three questions to complete, with everything shown after handing in, and returns its path. */
async function assignGaps(page: Page, place: string): Promise<string> {
  await page.goto(`${place}/assignments/new`);
  await looksRight(page, 'New assignment');
  const title = await page.getByLabel('Title', { exact: true }).inputValue();
  await page.getByLabel('How many questions').fill('3');
  await page.getByText('Which questions').click();
  await page.getByLabel(/^Missing words/).check({ force: true });
  await page.getByLabel(/^After handing in/).check({ force: true });
  // The same question is the first for everybody.
  await page.getByText('More choices').click();
  await page.locator('input[name="shuffleItems"]').uncheck({ force: true });
  await page.getByRole('button', { name: 'Assign it' }).click();
  await expect(page).toHaveURL(new RegExp(`${place}$`));
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await expect(page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Writes the same words in every gap, hands in, and comes to the review. */
async function handIn(page: Page, assignment: string): Promise<string> {
  await page.goto(`/assignments/${assignment.split('/').at(-1)}`);
  const attempt = await start(page);
  for (let number = 1; number <= 3; number += 1) {
    await scriptsRun(page);
    await expect(question(page)).toHaveAttribute('aria-label', `Question ${number}`);
    await question(page)
      .getByRole('textbox', { name: /missing words/i })
      .fill(answer);
    await page.getByRole('button', { name: /^(Fairly sure|Keep and go on)$/ }).click();
    await saved(page);
  }
  const handIt = page.getByRole('button', { name: 'Hand it in', exact: true });
  if (await handIt.isVisible()) await handIt.click();
  await page.getByRole('button', { name: 'Hand it in now' }).click();
  await expect(page.getByRole('heading', { name: 'Handed in' })).toBeVisible();
  await page.goto(`${attempt}/review`);
  await expect(page.getByText('0 of 3 points')).toBeVisible();
  return `${attempt}/review`;
}

test('a question judged anew: said by students, seen before, done, and taken back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const person = () => somebody(browser);
  const [teacher, ann, ben] = [await person(), await person(), await person()];
  await signUp(teacher, 'judge');
  const { place, code } = await makeClass(teacher, 'History 10');
  await join(ann, code, 'Ann Weber', '270419');
  await join(ben, code, 'Ben Roth', '805142');
  const assignment = await assignGaps(teacher, place);
  const annsReview = await handIn(ann, assignment);
  const bensReview = await handIn(ben, assignment);

  // Both think they were right; it is told to the teacher, and said so after a reload too.
  for (const student of [ann, ben]) {
    await scriptsRun(student);
    const first = student.getByRole('article').filter({ hasText: 'Question 1' });
    await press(first.getByRole('button', { name: 'I think I was right' }), 'Enter');
    await expect(first.getByText('Your teacher has been told')).toBeFocused();
    await student.reload();
    await expect(first.getByText('Your teacher has been told')).toBeVisible();
  }
  await scriptsRun(ann);
  const second = ann.getByRole('article').filter({ hasText: 'Question 2' });
  await second.getByRole('button', { name: 'I think I was right' }).click();
  await expect(second.getByText('Your teacher has been told')).toBeVisible();
  await looksRightInBothThemes(ann, 'How it went');

  // The class's page leads to them: equal answers together, beside the passage.
  await teacher.goto(place);
  await expect(teacher.getByText('2 students think an answer was right.')).toBeVisible();
  await press(teacher.getByRole('link', { name: 'Look at it' }), 'Enter');
  await looksRightInBothThemes(teacher, '“I think I was right”');
  await expect(teacher.getByText('2 students: Ann Weber and Ben Roth')).toBeVisible();

  // No to the second question, with a note.
  const no = teacher.getByRole('region', { name: /question 2$/ });
  await no.getByLabel('A note to them, if you like').fill('It says more than that.');
  await press(no.getByRole('button', { name: 'No', exact: true }), 'Enter');
  await expect(no).toHaveCount(0);
  await expect(teacher.getByText('2 students think an answer was right.')).toBeFocused();
  await ann.reload();
  await expect(second.getByText('Your teacher writes: It says more than that.')).toBeVisible();

  // Yes to the first: whose score changes, by how much, and nothing is done yet.
  await press(teacher.getByRole('link', { name: 'Yes, look whose score changes' }), 'Enter');
  await looksRightInBothThemes(teacher, 'Question 1, judged anew');
  await scriptsRun(teacher);
  await expect(teacher.getByLabel('Accept another answer as well')).toBeChecked();
  await teacher.getByLabel('Explanation', { exact: true }).fill('Both say that.');
  await press(teacher.getByRole('button', { name: 'See whose score changes' }), 'Enter');
  const heading = teacher.getByRole('heading', { name: 'Whose score changes' });
  await expect(heading).toBeFocused();
  await looksRightInBothThemes(teacher, 'Whose score changes');
  await expect(teacher.getByRole('row', { name: 'Ann Weber 0 1 0.0% 33.3%' })).toBeVisible();
  await expect(teacher.getByRole('row', { name: 'Ben Roth 0 1 0.0% 33.3%' })).toBeVisible();
  await expect(teacher.getByText('2 students who think they were right are told')).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('0 of 3 points')).toBeVisible();

  // What was typed can be changed first.
  await press(teacher.getByRole('button', { name: 'Change it' }), 'Enter');
  await expect(teacher.getByRole('group', { name: 'What is to hold from now on?' })).toBeFocused();
  await expect(teacher.getByLabel('Accept another answer as well')).toBeChecked();
  await expect(teacher.getByLabel('Explanation', { exact: true })).toHaveValue('Both say that.');
  await press(teacher.getByRole('button', { name: 'See whose score changes' }), 'Enter');
  await expect(heading).toBeFocused();

  // Done: the score, the answer and the explanation are other ones, and what was done is read out.
  await press(teacher.getByRole('button', { name: 'Judge it anew' }), 'Enter');
  const change = teacher.locator(':focus');
  await expect(change).toContainText(`“${answer}” is right as well.`);
  await expect(teacher.getByText('Right as well', { exact: true })).toBeVisible();
  await expect(teacher.getByText('The points of 2 answers changed.')).toBeVisible();
  await looksRightInBothThemes(teacher, 'What was changed');
  for (const student of [ann, ben]) {
    await student.reload();
    await expect(student.getByText('1 of 3 points')).toBeVisible();
    await student.getByText('Question 1', { exact: true }).click();
    await expect(student.getByText('Both say that.')).toBeVisible();
    await expect(
      student.getByText(`“${answer}” is right as well.`, { exact: false }),
    ).toBeVisible();
    await expect(
      student.getByText('You thought you were right, and your teacher agrees.'),
    ).toBeVisible();
  }
  await looksRightInBothThemes(ann, 'What you had right');

  // The question's own page says so too, and leads back.
  await teacher.goto(`${assignment}/items/1`);
  await looksRightInBothThemes(teacher, 'Question 1');
  await press(teacher.getByRole('link', { name: 'Judge it anew' }), 'Enter');

  // Taken back: everything is as it was, and the students wait again.
  await scriptsRun(teacher);
  await press(teacher.getByRole('button', { name: 'Take it back' }), 'Enter');
  await expect(change).toContainText('Taken back on');
  for (const [student, review] of [
    [ann, annsReview],
    [ben, bensReview],
  ] as const) {
    await student.goto(review);
    await expect(student.getByText('0 of 3 points')).toBeVisible();
    await expect(student.getByText('Both say that.')).toHaveCount(0);
  }
  await teacher.goto(`${place}/appeals`);
  await expect(teacher.getByText('2 students: Ann Weber and Ben Roth')).toBeVisible();

  // Left out altogether, it says so where nothing is left to score.
  for (const number of [1, 2, 3]) {
    await teacher.goto(`${assignment}/regrade/${number}`);
    await scriptsRun(teacher);
    await press(teacher.getByLabel('Leave the question out'), ' ');
    await teacher.getByLabel('Reason', { exact: true }).fill('We had not read it yet');
    await press(teacher.getByRole('button', { name: 'See whose score changes' }), 'Enter');
    await expect(heading).toBeFocused();
    await expect(teacher.getByText('No question of this assignment would count')).toHaveCount(
      number === 3 ? 1 : 0,
    );
    await press(teacher.getByRole('button', { name: 'Judge it anew' }), 'Enter');
    await expect(teacher.getByText('The question does not count.').first()).toBeVisible();
  }
  await ann.goto(annsReview);
  await looksRightInBothThemes(ann, 'What does not count');
  await expect(ann.getByText('there is no score for them')).toBeVisible();
  await teacher.goto(assignment);
  await expect(teacher.getByText('NaN')).toHaveCount(0);
  await expect(teacher.getByText('does not count').first()).toBeVisible();
});

test('the form of a regrade says what is wrong, and works without scripts', async ({ browser }) => {
  test.setTimeout(180_000);
  const teacher = await somebody(browser);
  await signUp(teacher, 'judge-2');
  const { place } = await makeClass(teacher, 'History 10');
  const assignment = await assignGaps(teacher, place);
  const state = await teacher.context().storageState();
  const bare = await somebody(browser, {
    javaScriptEnabled: false,
    storageState: state,
  });
  await bare.goto(`${assignment}/regrade/1`);
  await expect(bare.getByText('Nobody was asked this yet')).toBeVisible();
  await bare.getByRole('button', { name: 'See whose score changes' }).click();
  await expect(bare.getByRole('alert')).toContainText('Give a reason in a few words.');
  await bare.getByLabel('Accept another answer as well').check();
  await bare.getByLabel('Reason', { exact: true }).fill('It can be read so');
  await bare.getByRole('button', { name: 'See whose score changes' }).click();
  await expect(bare.getByRole('alert')).toContainText('Say which answer.');
  await bare.getByLabel('Which answer?').fill(answer);
  await bare.getByRole('button', { name: 'See whose score changes' }).click();
  await expect(bare.getByRole('heading', { name: 'Whose score changes' })).toBeVisible();
  await bare.getByRole('button', { name: 'Judge it anew' }).click();
  await expect(bare.getByText(`“${answer}” is right as well.`)).toBeVisible();
  await bare.getByRole('button', { name: 'Take it back' }).click();
  await expect(bare.getByText(/^Taken back on/)).toBeVisible();

  /** Judges the question anew in one go, without scripts. */
  async function judge(what: string): Promise<void> {
    await bare.goto(`${assignment}/regrade/1`);
    await bare.getByLabel(what).check();
    await bare.getByLabel('Reason', { exact: true }).fill('We agreed on it');
    await bare.getByRole('button', { name: 'See whose score changes' }).click();
    await bare.getByRole('button', { name: 'Judge it anew' }).click();
    await expect(bare.getByRole('button', { name: 'Take it back' })).toBeVisible();
  }

  // Somebody else is first: nothing is done, and what would happen now is shown, with what was typed.
  await teacher.goto(`${assignment}/regrade/1`);
  await scriptsRun(teacher);
  await teacher.getByLabel('Give everybody full marks').check({ force: true });
  await teacher.getByLabel('Reason', { exact: true }).fill('It cannot be settled');
  await teacher.getByRole('button', { name: 'See whose score changes' }).click();
  const preview = teacher.getByRole('heading', { name: 'Whose score changes' });
  await expect(preview).toBeFocused();
  await judge('Leave the question out');
  await teacher.getByRole('button', { name: 'Judge it anew' }).click();
  await expect(teacher.getByText('Something has changed since you looked.')).toBeVisible();
  await expect(preview).toBeFocused();
  await expect(teacher.getByRole('listitem').filter({ hasText: 'We agreed on it' })).toBeVisible();
  await teacher.getByRole('button', { name: 'Judge it anew' }).click();
  await expect(teacher.locator(':focus')).toContainText('It cannot be settled');

  // The same before taking back: it says why, and shows what is the newest now.
  await judge('Leave the question out');
  await teacher.getByRole('button', { name: 'Take it back' }).click();
  await expect(teacher.getByRole('main').getByRole('alert')).toBeFocused();
  await expect(teacher.getByRole('listitem').filter({ hasText: 'We agreed on it' })).toHaveCount(2);
  await expect(teacher.getByText('It can be taken back once what came after it is.')).toHaveCount(
    2,
  );
});
