import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { startServer } from '../support/server';

/** Starts a quiz of ten statements to be judged and returns the attempt's id. */
async function startQuiz(page: Page, origin: string): Promise<string> {
  const response = await page.request.post(`${origin}/api/attempts`, {
    headers: { origin },
    form: { document: 'brezhnev-to-carter-1977', types: 'true-false', count: '10' },
    maxRedirects: 0,
  });
  const attempt = response.headers().location?.split('/').at(-1);
  if (!attempt) throw new Error(`No quiz was started: ${response.status()}`);
  return attempt;
}

test('ten kills of the server while answering: what was acknowledged is what is stored', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const server = await startServer();
  try {
    const { origin } = server;
    const made = await page.request.post(`${origin}/api/auth/sign-in/anonymous`, {
      headers: { origin },
      data: {},
    });
    expect(made.status()).toBe(200);
    const acknowledged = new Set<string>();
    const deviceId = randomUUID();
    let counter = 0;

    for (let kill = 1; kill <= 10; kill += 1) {
      const attempt = await startQuiz(page, origin);
      // The kill falls at another answer each time. (`npm run bench -- kills` has fifty, and many students.)
      const killed = kill;
      let ending: Promise<void> | undefined;
      for (let position = 1; position <= 10; position += 1) {
        const id = randomUUID();
        counter += 1;
        const fact = {
          id,
          deviceId,
          counter,
          attempt,
          position,
          answer: { value: true },
          confidence: 'certain',
          answeredAt: new Date().toISOString(),
        };
        const sending = page.request
          .post(`${origin}/api/responses`, { headers: { origin }, data: fact })
          .then(
            (response) => response.status() === 200,
            () => false,
          );
        if (position === killed) ending = server.kill();
        if (await sending) acknowledged.add(id);
        if (ending) break;
      }
      await ending;
      await server.restart();
    }

    const kept = await (await page.request.get(`${origin}/api/my-data`)).json();
    const stored = new Set<string>(
      kept.attempts.flatMap((one: { questions: { responses: { id: string }[] }[] }) =>
        one.questions.flatMap(({ responses }) => responses.map(({ id }) => id)),
      ),
    );
    expect(acknowledged.size).toBeGreaterThan(30);
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    // A kill may fall between the commit and its acknowledgement: at most one answer a kill.
    expect(stored.size - acknowledged.size).toBeLessThanOrEqual(10);
  } finally {
    await server.stop();
  }
});
