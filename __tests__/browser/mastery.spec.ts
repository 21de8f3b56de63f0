import { expect, type Page, test } from '@playwright/test';
import { question, saved, scriptsRun } from './answering';
import {
  assignQuestions,
  handIn,
  join,
  looksRightEverywhere,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';
import { bank } from './sent-to-page';

/** Whether each statement is true, by its words. */
function keys(): ReadonlyMap<string, boolean> {
  return new Map(
    bank().flatMap((item) => (item.type === 'true-false' ? [[item.stem, item.key] as const] : [])),
  );
}

/** Judges all statements of the assignment with certainty, rightly or wrongly, and hands in. */
async function judge(
  student: Page,
  { assignment, count, rightly }: { assignment: string; count: number; rightly: boolean },
  isTrue: ReadonlyMap<string, boolean>,
): Promise<void> {
  await student.goto(`/assignments/${assignment.split('/').at(-1)}`);
  await start(student);
  await scriptsRun(student);
  for (let position = 1; position <= count; position += 1) {
    const asked = question(student);
    await expect(asked).toHaveAttribute('aria-label', `Question ${position}`);
    const statement = await asked.getByRole('heading', { level: 1 }).textContent();
    const key = [...isTrue].find(([stem]) => statement?.includes(stem))?.[1];
    expect(key, `${statement}`).toBeDefined();
    const choice = asked.getByRole('radio', { name: key === rightly ? 'True' : 'False' });
    await choice.check({ force: true });
    await student.getByRole('button', { name: 'Certain' }).click();
    await saved(student);
  }
  await handIn(student);
}

test('a teacher sees how a class answers, and asks those again who missed it', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const isTrue = keys();
  const person = () => somebody(browser);
  const [teacher, ann, ben, cara] = [
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  await signUp(teacher, 'follower');
  const { place, code } = await makeClass(teacher, 'History 10');
  const progress = `${place}/progress`;
  await teacher.goto(progress);
  await expect(teacher.getByText(/^Nothing is answered yet\./)).toBeVisible();
  const count = 2;
  const [assignment] = await Promise.all([
    assignQuestions(teacher, place, {
      title: 'True or not',
      kind: 'True or false',
      topic: 'Trade',
      count,
      results: 'After handing in',
    }),
    join(ann, code, 'Ann Weber', '270419'),
    join(ben, code, 'Ben Roth', '805142'),
    join(cara, code, 'Cara Lindt', '936027'),
  ]);
  await Promise.all(
    [ann, ben, cara].map((student) =>
      judge(student, { assignment, count, rightly: student === cara }, isTrue),
    ),
  );

  // What was certain and wrong comes first; then the letter, shaded, with the misreading beside it.
  await teacher.goto(place);
  await teacher.getByRole('link', { name: 'Progress', exact: true }).last().click();
  await expect(teacher.getByText('This stands on 6 answers.', { exact: false })).toBeVisible();
  const headings = await teacher.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual(['Certain, and wrong', 'By topic', 'On the letter itself', 'By claim']);
  const certain = teacher.getByRole('region', { name: 'Certain, and wrong' });
  await expect(certain.getByText('2 answers of 3 certain and wrong:').first()).toBeVisible();
  const map = teacher.getByRole('region', { name: 'On the letter itself' });
  const shaded = map.getByRole('article').locator('[class*="again"]');
  await expect(shaded.first()).toBeVisible();
  await expect(map.getByText(/^2 students answered: (True|False)$/).first()).toBeVisible();
  await expect(map.getByText('33% of the points', { exact: false }).first()).toBeVisible();
  // Those who do not see the shades have the same as a table, and by keyboard.
  await map.locator('summary').press('Enter');
  const table = map.getByRole('table', { name: 'The passages as a table' });
  const rows = table.getByRole('row').filter({ has: teacher.getByRole('rowheader') });
  await expect(rows.first()).toContainText('look again');
  await expect(rows.first()).toContainText('33%');
  await expect(rows.first()).toContainText(/2 students answered: (True|False)/);
  await looksRightEverywhere(teacher);

  // From a row to the assignment that helps, filled in, by the keyboard.
  const topic = teacher
    .getByRole('region', { name: 'By topic' })
    .getByRole('row', { name: /Trade/ });
  await topic.getByRole('link', { name: /^Ask 2 students again/ }).press('Enter');
  await expect(teacher).toHaveURL(/\/assignments\/new\?/);
  await expect(teacher.getByLabel('Title', { exact: true })).toHaveValue('Again: Trade');
  await expect(teacher.getByRole('radio', { name: 'Some students' })).toBeChecked();
  for (const [name, isTicked] of [
    ['Ann Weber', true],
    ['Ben Roth', true],
    ['Cara Lindt', false],
  ] as const) {
    await expect(teacher.getByRole('checkbox', { name })).toBeChecked({ checked: isTicked });
  }
  await looksRightEverywhere(teacher);
  await teacher.getByRole('button', { name: 'Assign it' }).press('Enter');
  await expect(teacher).toHaveURL(new RegExp(`${place}$`));

  // It is there for those who missed it, and for nobody else.
  for (const student of [ann, ben]) {
    await student.goto(place);
    await expect(student.getByText('Again: Trade').first()).toBeVisible();
  }
  await cara.goto(place);
  await expect(cara.getByText('True or not').first()).toBeVisible();
  await expect(cara.getByText('Again: Trade')).toHaveCount(0);
  const href = await ann
    .getByRole('link', { name: /Again: Trade/ })
    .first()
    .getAttribute('href');
  expect((await ann.request.get(href ?? '')).status()).toBe(200);
  expect((await cara.request.get(href ?? '')).status()).toBe(404);
});
