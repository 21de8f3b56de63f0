import 'server-only';
import { createTransport } from 'nodemailer';

/** A letter to one address. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Tells whether the server can send mail: `SMTP_URL` names a server ("smtps://user:password@host"). */
export function isMailConfigured(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/** Sends a letter from `SMTP_FROM`, or from the user of `SMTP_URL`. Throws when the mail server refuses. */
export async function sendMail({ to, subject, text }: Letter): Promise<void> {
  const url = process.env.SMTP_URL;
  if (!url) throw new Error('SMTP_URL is not set.');
  const from = process.env.SMTP_FROM ?? decodeURIComponent(new URL(url).username);
  const transport = createTransport(url);
  try {
    await transport.sendMail({ from, to, subject, text });
  } finally {
    transport.close();
  }
}
