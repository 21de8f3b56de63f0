import { expect, type Page, test } from '@playwright/test';
import { keptData, prepareAnswer, question, saved, scriptsRun } from './answering';
import {
  assignQuestions,
  handIn,
  join,
  joinTeachers,
  looksRight,
  looksRightEverywhere,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';
import { allSentTo, bare } from './sent-to-page';

/** Writes an answer to the open question on the page, and hands the assignment in. */
async function writeAndHandIn(student: Page, assignment: string, text: string): Promise<string> {
  await student.goto(`/assignments/${assignment.split('/').at(-1)}`);
  const quiz = await start(student);
  // What is typed before the page runs is not an answer yet.
  await scriptsRun(student);
  await prepareAnswer(student);
  await question(student).getByRole('textbox', { name: 'Your answer' }).fill(text);
  await student.getByRole('button', { name: 'Keep and go on' }).click();
  await saved(student);
  await handIn(student);
  return `${quiz}/review`;
}

/** Reaches what the page has by the keyboard alone, and follows it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('link', { name })
    .or(page.getByRole('button', { name }))
    .or(page.getByRole('checkbox', { name }))
    .first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab.`);
}

/** Gives each criterion of the rubric so many points, by the keys. */
async function giveLevels(page: Page, key: string): Promise<void> {
  const criteria = await page.locator('fieldset:has([name^="levels."])').count();
  for (let given = 0; given < criteria; given += 1) await page.keyboard.press(key);
}

/** The heading of the answer on the page, which takes the focus as it comes. */
function answerHeading(page: Page, number: number) {
  return page.getByRole('heading', { name: `Answer ${number} of 2` });
}

test('two teachers mark what two students wrote', async ({ browser }) => {
  test.setTimeout(180_000);
  const person = () => somebody(browser);
  const [teacher, colleague, ann, ben] = [
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  await signUp(teacher, 'marker');
  const { place, code } = await makeClass(teacher, 'History 10');
  await Promise.all([
    join(ann, code, 'Ann Weber', '270419'),
    join(ben, code, 'Ben Roth', '805142'),
    joinTeachers(teacher, colleague, { place, name: 'Otto Kern', userName: 'kern' }),
  ]);
  const assignment = await assignQuestions(teacher, place, {
    title: 'Read closely',
    kind: 'In your own words',
    count: 1,
    results: 'After handing in',
  });
  const marking = `${assignment}/marking`;
  const queue = `${marking}/1`;

  // Without an answer there is nothing to mark, and the page says so.
  await teacher.goto(marking);
  await expect(teacher.getByText('No answer has been handed in yet.')).toBeVisible();
  const words = [
    'It calls for mutual benefit and for trust.',
    'I do not know, it sounds friendly.',
  ];
  const [annsReview, bensReview] = await Promise.all([
    writeAndHandIn(ann, assignment, words[0] ?? ''),
    writeAndHandIn(ben, assignment, words[1] ?? ''),
  ]);

  // By the keyboard alone, from the overview into the queue. No name is sent to the page.
  const sent = allSentTo(teacher);
  await teacher.goto(marking);
  await tabTo(teacher, 'Mark the answers');
  await teacher.keyboard.press('Enter');
  await expect(teacher).toHaveURL(new RegExp(`${queue}$`));
  await teacher.reload();
  await expect(answerHeading(teacher, 1)).toBeVisible();
  expect(bare(await sent.text())).not.toMatch(/Weber|Roth/);
  const item = await teacher.locator('input[name="item"]').getAttribute('value');

  // The colleague has the same answer before him, and chooses as well.
  await colleague.goto(`${queue}?item=${item}`);
  await scriptsRun(colleague);
  await giveLevels(colleague, '0');

  // A level for each criterion, a comment that is kept, and on to the next by one key.
  await scriptsRun(teacher);
  await teacher.keyboard.press('Enter');
  await expect(teacher.getByRole('link', { name: /^Choose a level for “/ }).first()).toBeVisible();
  await giveLevels(teacher, '1');
  await expect(teacher.getByRole('status').filter({ hasText: '1 point.' })).toHaveCount(1);
  await expect(teacher.getByRole('radio', { name: /^1 point:/, checked: true })).not.toHaveCount(0);
  await teacher.keyboard.press('9');
  await expect(teacher.getByRole('status').filter({ hasText: 'no level of 9' })).toHaveCount(1);
  await teacher.keyboard.press('c');
  await teacher.keyboard.type('Say which words do it.');

  // Whoever goes on to the next without saving finds it again, or lets it go.
  const comment = teacher.getByLabel('Comment for the student');
  await teacher.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(answerHeading(teacher, 2)).toBeFocused();
  await expect(comment).toHaveValue('');
  await teacher.getByRole('link', { name: 'Previous', exact: true }).click();
  await expect(answerHeading(teacher, 1)).toBeFocused();
  await expect(comment).toHaveValue('Say which words do it.');
  await teacher.reload();
  await expect(comment).toHaveValue('Say which words do it.');
  await expect(teacher.getByRole('radio', { name: /^1 point:/, checked: true })).not.toHaveCount(0);
  await expect(teacher.getByRole('button', { name: 'Forget what is not saved' })).toBeVisible();
  await looksRight(teacher, /^Answer 1 of 2/);
  await tabTo(teacher, 'Keep it to use again');
  await teacher.keyboard.press('Space');
  await teacher.keyboard.press('Enter');
  await expect(answerHeading(teacher, 2)).toBeFocused();
  await expect(answerHeading(teacher, 2)).toContainText('1 of 2 marked');

  // The comment is there again, by the keyboard, and the second is the last.
  await giveLevels(teacher, '0');
  await tabTo(teacher, 'Say which words do it.');
  await teacher.keyboard.press('Enter');
  await expect(teacher.getByLabel('Comment for the student')).toHaveValue('Say which words do it.');
  await teacher.keyboard.type(' All of them.');
  await teacher.keyboard.press('Control+Enter');
  await expect(teacher).toHaveURL(new RegExp(`${marking}$`));
  await expect(teacher.getByText('2 of 2 marked')).toBeVisible();

  // The colleague saves later: nothing is overwritten, he is told, and what he chose stays.
  await colleague.keyboard.press('c');
  await colleague.keyboard.type('Too little.');
  await colleague.keyboard.press('Control+Enter');
  await expect(
    colleague.getByText(/^Rosa Steiner has marked this answer in the meantime/),
  ).toBeVisible();
  await expect(colleague.getByRole('blockquote')).toHaveText('Say which words do it.');
  await expect(
    colleague.locator('fieldset:has([name^="levels."]):not(:has(:checked))'),
  ).toHaveCount(0);
  await expect(colleague.getByLabel('Comment for the student')).toHaveValue('Too little.');
  // Saved again without the word, it is refused again.
  const refused = colleague.waitForResponse((one) => one.request().method() === 'POST');
  await colleague.getByLabel('Comment for the student').press('Control+Enter');
  await refused;
  await expect(colleague.getByText(/^Rosa Steiner has marked/)).toBeVisible();
  await looksRightEverywhere(colleague);
  await teacher.goto(`${queue}?item=${item}`);
  await expect(teacher.getByText('Marked by Rosa Steiner; not released yet.')).toBeVisible();
  await colleague.getByLabel('Replace it by mine').check();
  await colleague.keyboard.press('Enter');
  await expect(colleague).toHaveURL(new RegExp(`${marking}$`));
  await teacher.reload();
  await expect(teacher.getByText('Marked by Otto Kern; not released yet.')).toBeVisible();
  await expect(teacher.getByLabel('Comment for the student')).toHaveValue('Too little.');

  // With names, for those who want them.
  await teacher.getByRole('link', { name: 'Show names' }).click();
  await expect(
    teacher.getByRole('heading', { name: /^Answer \d of 2: (Ann Weber|Ben Roth)/ }),
  ).toBeVisible();

  // Until the release nothing of a mark reaches a student, by any page of theirs.
  const sentTo = [ann, ben].map(allSentTo);
  const told: string[] = [];
  for (const [student, review] of [
    [ann, annsReview],
    [ben, bensReview],
  ] as const) {
    for (const page of [review, `/assignments/${assignment.split('/').at(-1)}`, place]) {
      await student.goto(page);
    }
    told.push(JSON.stringify(await keptData(student)));
  }
  told.push(...(await Promise.all(sentTo.map((all) => all.text()))));
  expect(bare(told.join())).not.toMatch(/Too little|Say which words|Steiner|Otto Kern/);
  await teacher.goto(marking);
  await looksRightEverywhere(teacher);
  await expect(teacher.getByText('2 marks of 2 students will be shown.')).toBeVisible();
  await tabTo(teacher, 'Release the marks');
  await teacher.keyboard.press('Enter');
  await expect(
    teacher.getByRole('status').filter({ hasText: 'The marks are released.' }),
  ).toBeFocused();

  // Now each sees mark, level and comment, and those of nobody else.
  const seen = await Promise.all(
    (
      [
        [ann, annsReview],
        [ben, bensReview],
      ] as const
    ).map(async ([student, review]) => {
      await student.goto(review);
      await expect(student.getByText(/^Your teacher's marks: \d of \d points/)).toBeVisible();
      await expect(student.getByText('Marked so').first()).toBeVisible();
      return student
        .getByRole('figure')
        .filter({ hasText: 'Your teacher writes' })
        .getByRole('blockquote')
        .allTextContents();
    }),
  );
  expect(seen.flat().toSorted()).toEqual(['Say which words do it. All of them.', 'Too little.']);
});
