import { randomUUID } from 'node:crypto';
import { createServer, type Socket } from 'node:net';
import { mailResetCode } from '@/server/accounts/mail-reset-code';
import { resetPassword } from '@/server/accounts/reset-codes';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { type Letter, sendMail } from '@/server/mail/send-mail';
import { withDatabase } from '../../support/database';
import { freshBrowser } from '../../support/simulated-headers';
import { granted, nobody } from '../attempts/playing';
import { teacherForm, worldAt } from './people';

// Passwords are hashed slowly on purpose.
jest.setTimeout(30_000);
jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));

const noon = '2026-03-10T12:00:00.000Z';
const afterTenMinutes = '2026-03-10T12:10:00.000Z';

/** Waits until something is so: what an answer does not wait for comes after it. */
async function settled(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((next) => setImmediate(next));
}

afterEach(() => {
  delete process.env.SMTP_URL;
});

withDatabase((database) => {
  beforeEach(() => {
    freshBrowser();
    process.env.SMTP_URL = 'smtp://sourcework@localhost:1';
  });

  describe('a reset by mail', () => {
    it('sends a code to the address of an account, not more often than every five minutes', async () => {
      const email = `${randomUUID()}@school.example`;
      granted(await signUpTeacher(teacherForm({ email }), nobody, worldAt(database(), noon)));
      const sent: Letter[] = [];
      const mail = mailResetCode(
        (code) => ({ subject: 'Code', text: code }),
        async (letter) => {
          sent.push(letter);
        },
      );
      for (const at of [noon, noon, afterTenMinutes]) {
        granted(await mail({ email: email.toUpperCase() }, nobody, worldAt(database(), at)));
        // The answer waits for none of it.
        await settled(() => sent.length === (at === afterTenMinutes ? 2 : 1));
      }
      expect(sent.map(({ to }) => to)).toEqual([email, email]);
      const typed = { code: sent[1]?.text, password: 'vier Schwäne am Fluss' };
      granted(await resetPassword(typed, nobody, worldAt(database(), afterTenMinutes)));
    });

    it('says the same for an address that nobody has, and sends nothing there', async () => {
      const send = jest.fn();
      const mail = mailResetCode((code) => ({ subject: 'Code', text: code }), send);
      const unknown = { email: 'nobody@school.example' };
      // Answered before anybody was looked for: how long that takes tells nothing.
      const looks = jest.fn<Promise<null>, []>(() => new Promise(() => undefined));
      const slow = new Proxy(database(), {
        get: (own, name) => (name === 'user' ? { findFirst: looks } : Reflect.get(own, name)),
      });
      granted(await mail(unknown, nobody, worldAt(slow, noon)));
      expect(looks).toHaveBeenCalledTimes(1);
      looks.mockResolvedValue(null);
      granted(await mail(unknown, nobody, worldAt(slow, noon)));
      await new Promise((next) => setImmediate(next));
      expect(send).not.toHaveBeenCalled();
      delete process.env.SMTP_URL;
      expect(await mail(unknown, nobody, worldAt(database(), noon))).toMatchObject({
        problem: { code: 'not-found' },
      });
    });
  });
});

/** A mail server that takes everything. Returns its port and what it has taken. */
async function mailServer() {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let isLetter = false;
    socket.write('220 here\r\n');
    socket.setEncoding('utf8').on('data', (part) => {
      for (const line of String(part).split('\r\n').filter(Boolean)) {
        taken.push(line);
        if (isLetter && line !== '.') continue;
        isLetter = line === 'DATA';
        socket.write(isLetter ? '354 go on\r\n' : '250 well\r\n');
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The mail server has no port.');
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((closed) => server.close(closed));
  };
  return { port: place.port, taken, close };
}

describe('a letter', () => {
  it('goes to the mail server that SMTP_URL names', async () => {
    const { port, taken, close } = await mailServer();
    process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
    process.env.SMTP_FROM = 'sourcework@school.example';
    await sendMail({ to: 'rosa@school.example', subject: 'Your code', text: 'ABCD' });
    delete process.env.SMTP_FROM;
    await close();
    const lines = taken.join('\n');
    for (const said of ['MAIL FROM:<sourcework@school.example>', 'RCPT TO:<rosa@school.example>']) {
      expect(lines).toContain(said);
    }
    expect(lines).toContain('ABCD');
  });
});
