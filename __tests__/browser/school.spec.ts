import { expect, type Page, test } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { startServer, type TestServer } from '../support/server';
import { answer, keptData, question, saved, scriptsRun, takeQuiz } from './answering';
import {
  assignQuiz,
  give,
  giveSome,
  join,
  looksRight,
  looksRightInBothThemes,
  makeClass,
  signUp,
  somebody,
  start,
} from './school-people';
import { allSentTo, bank, bare, secretsOf, shownAs } from './sent-to-page';

const limit = 10;
const second = 1_000;
const minute = 60 * second;

interface KeptAttempt {
  id: string;
  startedAt: string;
  finishedAt: string | null;
  questions: { responses: { counts: boolean; verdict: string | null }[]; revealed: unknown }[];
}

/** What the server keeps of an attempt, by the student's own data. */
async function kept(page: Page, place: string): Promise<KeptAttempt> {
  const { attempts }: { attempts: KeptAttempt[] } = await keptData(page);
  const found = attempts.find(({ id }) => place.endsWith(id));
  if (!found) throw new Error(`${place} is not among the data.`);
  return found;
}

function answered({ questions }: KeptAttempt): number {
  return questions.filter(({ responses }) => responses.some(({ counts }) => counts)).length;
}

/** How long an attempt lasted, in milliseconds. */
function length({ startedAt, finishedAt }: KeptAttempt): number {
  return finishedAt === null ? Number.NaN : Date.parse(finishedAt) - Date.parse(startedAt);
}

/** Sets the server's clock to so long after an attempt was started. */
async function toMomentOf(
  server: TestServer,
  { startedAt }: KeptAttempt,
  passed: number,
): Promise<void> {
  await server.setClockAhead(Date.parse(startedAt) + passed - Date.now());
}

test('a teacher and three students: class, code, assignment, results', async ({ browser }) => {
  test.setTimeout(600_000);
  const server = await startServer();
  const person = () => somebody(browser, { baseURL: server.origin });
  const [teacher, ann, ben, cara] = [
    await person(),
    await person(),
    await person(),
    await person(),
  ];
  try {
    // The class is made, and its code read out.
    await signUp(teacher, 'steiner');
    const { place, code } = await makeClass(teacher, 'History 10');
    await teacher.getByRole('link', { name: 'Show to the class' }).click();
    await looksRight(teacher, 'Join History 10');
    await expect(teacher.getByText(code, { exact: true })).toBeVisible();

    // Two join at once; the third has been here as a guest, and keeps what she did.
    await Promise.all([
      join(ann, code, 'Ann Weber', '270419'),
      join(ben, code, 'Ben Roth', '805142'),
    ]);
    for (const student of [ann, ben]) await looksRight(student, 'History 10');
    await takeQuiz(cara);
    await scriptsRun(cara);
    await answer(cara);
    await saved(cara);
    await join(cara, code, 'Cara Lindt', '936027');
    await looksRight(cara, 'Keep what you did here as a guest?');
    await cara.getByRole('button', { name: 'Yes, it was me' }).click();
    await looksRight(cara, 'History 10');
    expect((await keptData(cara)).attempts).toHaveLength(1);
    await expect(cara.getByText('Ben Roth')).toHaveCount(0);
    // The code on the wall is the teacher's page.
    expect((await cara.request.get(`${place}/show`)).status()).toBe(404);

    // Ann is granted half as much time again, which nobody else is told.
    await teacher.goto(place);
    await looksRight(teacher, 'Students');
    await teacher.getByRole('link', { name: 'Ann Weber' }).click();
    await looksRight(teacher, 'Ann Weber');
    const annsEntry = teacher.url();
    await teacher.goto(`${new URL(teacher.url()).pathname}/accommodations`);
    await teacher.getByLabel('Extra time, in per cent').fill('50');
    await teacher.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(teacher.getByText(/^Saved\. It holds at once/)).toBeVisible();
    await looksRight(teacher, 'What Ann Weber is granted');

    // Four choices, and the assignment is out.
    const due = new Date(Date.now() + 3 * 24 * 60 * minute).toISOString().slice(0, 16);
    const assignment = await assignQuiz(teacher, place, { due, limit });
    await looksRight(teacher, 'Who is where');

    // From here on every byte that Cara is sent is looked at, until the results are released.
    const sent = allSentTo(cara);

    // Each of them sees what holds for them.
    const rules = [
      [ann, '15 minutes: 10 and your 5.'],
      [ben, '10 minutes.'],
      [cara, '10 minutes.'],
    ] as const;
    for (const [student, time] of rules) {
      await student.goto(place);
      await student.getByRole('link', { name: /^Start: / }).click();
      await expect(student.getByText(time, { exact: true })).toBeVisible();
      await looksRight(student, 'Questions on');
    }

    // Ann answers, reloads in the middle, and goes on where she was.
    const annsQuiz = await start(ann);
    await giveSome(ann, 2);
    await ann.reload();
    await expect(question(ann)).toHaveAttribute('aria-label', 'Question 3');
    expect(answered(await kept(ann, annsQuiz))).toBe(2);

    // Ben loses the connection: his answers are kept here, and sent when it is back.
    const bensQuiz = await start(ben);
    await give(ben);
    await saved(ben);
    await ben.context().setOffline(true);
    await give(ben);
    await expect(ben.getByText('Kept here until the connection is back.')).toBeVisible();
    expect(answered(await kept(ann, annsQuiz))).toBe(2);
    await ben.context().setOffline(false);
    await saved(ben);
    expect(answered(await kept(ben, bensQuiz))).toBe(2);

    // Cara hands in, twice harmlessly, and keeps a receipt. Nothing of the key has come to her.
    const carasQuiz = await start(cara);
    // Loaded whole, so that all of it is in one answer.
    await cara.reload({ waitUntil: 'networkidle' });
    await giveSome(cara, 3);
    await cara.getByRole('button', { name: 'Hand it in' }).click();
    await looksRight(cara, 'Hand it in?');
    await cara.getByRole('button', { name: 'Hand it in now' }).click();
    await expect(cara.getByRole('heading', { name: 'Handed in' })).toBeVisible();
    await cara.getByRole('link', { name: 'See your receipt' }).click();
    await looksRight(cara, /^Receipt for/);
    await expect(cara.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
    const before = await kept(cara, carasQuiz);
    for (const { revealed, responses } of before.questions) {
      expect(revealed).toBeNull();
      expect(responses.every(({ verdict }) => verdict === null)).toBe(true);
    }

    // Five seconds before the end of Ben's time. What he had answered is handed in by itself.
    const bensAttempt = await kept(ben, bensQuiz);
    await toMomentOf(server, bensAttempt, limit * minute - 5 * second);
    await ben.reload();
    await expect(ben.getByRole('heading', { name: 'The time is over' })).toBeVisible({
      timeout: 30 * second,
    });
    await looksRight(ben, 'The time is over');

    // Ann's is not over: past the class's ten minutes she answers on, to her own end and no further.
    const annsAttempt = await kept(ann, annsQuiz);
    await toMomentOf(server, annsAttempt, limit * minute + 30 * second);
    await ann.reload();
    await expect(ann.getByText(/10 and your 5\./)).toBeVisible();
    await giveSome(ann, 1);
    await toMomentOf(server, annsAttempt, 1.5 * limit * minute - 5 * second);
    await ann.reload();
    await expect(ann.getByRole('heading', { name: 'The time is over' })).toBeVisible({
      timeout: 30 * second,
    });
    await server.setClockAhead(30 * minute);
    for (const student of [ann, ben]) {
      await student.goto(`/assignments/${assignment.split('/').at(-1)}`);
      await expect(student.getByText(/^Ended .*, when the time was over\./)).toBeVisible();
    }
    const [annsEnd, bensEnd] = [await kept(ann, annsQuiz), await kept(ben, bensQuiz)];
    expect(length(annsEnd)).toBe(1.5 * limit * minute);
    expect(length(bensEnd)).toBe(limit * minute);
    expect([answered(annsEnd), answered(bensEnd)]).toEqual([3, 2]);

    // The teacher sees who is where, and releases the results.
    await teacher.goto(assignment);
    for (const name of ['Ann Weber', 'Ben Roth', 'Cara Lindt']) {
      await expect(teacher.getByRole('row', { name: new RegExp(name) }).first()).toContainText(
        'Handed in',
      );
    }
    await looksRight(teacher, 'What the class made of it');
    await cara.goto(`/assignments/${assignment.split('/').at(-1)}`);
    await expect(cara.getByText('The score is not shown yet.')).toBeVisible();
    await expect(cara.getByRole('link', { name: 'Look at it again' })).toHaveCount(0);
    const told = bare(await sent.text());
    const asked = bank().filter((item) => told.includes(shownAs(item)));
    expect(asked).toHaveLength(10);
    const secrets = asked.flatMap(secretsOf).map(bare);
    const others = ['Ann Weber', 'Ben Roth', 'and your 5', '15 minutes'];
    expect([...secrets, ...others].filter((secret) => told.includes(secret))).toEqual([]);
    await teacher.getByRole('button', { name: 'Release the results now' }).click();
    await expect(teacher.getByText('The results are released.')).toBeVisible();
    await cara.reload();
    await cara.getByRole('link', { name: 'Look at it again' }).click();
    await looksRight(cara, 'How it went');
    await teacher.goto(place);
    await looksRight(teacher, 'Assignments');

    // Whatever else a teacher opens has nothing that axe would find, in the light and in the dark.
    const annsId = new URL(annsEntry).pathname.split('/').at(-1);
    const pages = [
      ...['settings', 'audit', 'export', 'delete', 'roster', 'roster/import', 'roster/slips'],
      ...[`roster/${annsId}`, `students/${annsId}`, `students/${annsId}/accommodations`],
    ].map((path) => `${place}/${path}`);
    const ofAssignment = ['edit', 'preview', 'copy', 'items/1'].map(
      (path) => `${assignment}/${path}`,
    );
    for (const path of [...pages, ...ofAssignment, '/settings', '/settings/delete', '/classes']) {
      await teacher.goto(path);
      await looksRightInBothThemes(teacher, /./);
    }

    // Nobody of another class is told that any of it is there.
    const stranger = await person();
    for (const path of [
      place,
      `${place}/show`,
      assignment,
      `${place}/roster`,
      carasQuiz,
      `${carasQuiz}/review`,
    ]) {
      const response = await stranger.goto(path);
      expect([404, 200]).toContain(response?.status());
      await expect(stranger.getByText(/Weber|Roth|Lindt|History 10/)).toHaveCount(0);
    }
    // On a shared device the next one sees nothing of who was here.
    await cara.goto('/');
    await cara.locator('summary', { hasText: 'Cara Lindt' }).click();
    await cara.getByRole('button', { name: 'Sign out' }).click();
    await cara.goto(carasQuiz);
    await expect(cara.getByRole('article')).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

test('what was promised by the clock of the class holds when its clocks change', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const zone = 'Europe/Berlin';
  const change = Temporal.Now.zonedDateTimeISO(zone).add({ days: 4 }).getTimeZoneTransition('next');
  if (change === null) throw new Error('No change of the clocks is known.');
  const opens = change.subtract({ days: 1 }).withPlainTime('08:00');
  const due = change.add({ days: 1 }).withPlainTime('08:00');
  expect([47, 49]).toContain(due.since(opens).total('hours'));
  const wall = (at: Temporal.ZonedDateTime) =>
    at.toPlainDateTime().toString({ smallestUnit: 'minute' });

  const server = await startServer();
  const clockTo = (at: Temporal.ZonedDateTime) =>
    server.setClockAhead(at.epochMilliseconds - Date.now());
  const device = { baseURL: server.origin, timezoneId: zone };
  const teacher = await somebody(browser, device);
  const phone = { ...device, viewport: { width: 390, height: 844 }, hasTouch: true };
  const student = await somebody(browser, phone);
  const fits = async () => {
    const width = await student.evaluate(() => document.documentElement.scrollWidth);
    expect(width, student.url()).toBeLessThanOrEqual(390);
  };
  try {
    await clockTo(opens.subtract({ minutes: 1 }));
    await signUp(teacher, 'steiner');
    const { place, code } = await makeClass(teacher, 'History 10');
    await join(student, code, 'Ann Weber', '270419');
    await fits();
    const assignment = await assignQuiz(teacher, place, { opens: wall(opens), due: wall(due) });
    await student.goto(`/assignments/${assignment.split('/').at(-1)}`);
    await expect(student.getByText(/^This is not open yet\. It opens .* 8:00 AM/)).toBeVisible();
    await expect(student.getByRole('button', { name: 'Start' })).toHaveCount(0);
    await fits();

    await clockTo(opens);
    await student.reload();
    await expect(student.getByText(/^Due .* 8:00 AM/)).toBeVisible();
    await expect(student.getByRole('button', { name: 'Start' })).toBeVisible();

    await clockTo(due.subtract({ minutes: 1 }));
    await student.reload();
    await expect(student.getByText(/^Due .* 8:00 AM/)).toBeVisible();
    await clockTo(due.add({ seconds: 1 }));
    await student.reload();
    await expect(student.getByText(/^Was due .* 8:00 AM/)).toBeVisible();

    // Begun too late, it is taken and marked late, as the teacher left it set.
    await clockTo(due.add({ minutes: 10 }));
    await start(student);
    await fits();
    await give(student);
    await saved(student);
    await student.getByRole('button', { name: 'Hand it in' }).click();
    await student.getByRole('button', { name: 'Hand it in now' }).click();
    await expect(student.getByRole('heading', { name: 'Handed in' })).toBeVisible();
    await teacher.goto(assignment);
    await expect(teacher.getByRole('row', { name: /Ann Weber/ }).first()).toContainText('Late');
  } finally {
    await server.stop();
  }
});
