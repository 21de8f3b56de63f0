import { randomUUID } from 'node:crypto';
import { shownQuestions } from '../shown-questions';
import type { Sitting } from '../sitting';
import { someAnswer } from '../some-answer';
import type { SignedInStudent } from './class-at-once';

/** What became of a fact that was sent. */
type Outcome =
  | { acknowledged: true }
  /** Refused for good, with the server's reason. */
  | { acknowledged: false; reason: string };

/** A fact as it is sent: again and again the same until it is answered. */
export type Fact = Readonly<Record<string, unknown>> & { id: string };

/** A student at a browser: one session and one device. `origin` says which server process is asked next. */
export interface Student {
  /** Starts an attempt by the form of the assignment's page, as it works before JavaScript. */
  start(assignment: string): Promise<string>;
  /** Opens the page of an attempt. */
  open(attempt: string): Promise<Sitting>;
  /** The fact that answers a question. `replaces` is the answer that counted before. */
  answerFact(sitting: Sitting, position: number, replaces?: string | null): Fact;
  submissionFact(attempt: string): Fact;
  /** Sends a fact once. Throws when no answer comes, or one that asks to send again. */
  send(path: string, fact: Fact): Promise<Outcome>;
}

interface HiddenField {
  name: string;
  value: string;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | null {
  const value = tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  return value === undefined ? null : unescaped(value);
}

/** Returns the hidden fields of the form that has one of this name and value: Next names its action by some. */
function hiddenFields(html: string, { name, value }: HiddenField): HiddenField[] {
  for (const [form] of html.matchAll(/<form\b.*?<\/form>/gs)) {
    const tags = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
    const fields = tags.flatMap((tag) => {
      const named = attribute(tag, 'name');
      if (named === null || attribute(tag, 'type') !== 'hidden') return [];
      return [{ name: named, value: attribute(tag, 'value') ?? '' }];
    });
    if (fields.some((field) => field.name === name && field.value === value)) return fields;
  }
  throw new Error('The page of the assignment has no form to start with.');
}

/** Statuses upon which a browser sends again. */
const again = new Set([401, 408, 429]);

/** Returns a student whose requests go to whichever process `origin` names at the time. */
export function studentAt(origin: () => string, { cookie }: SignedInStudent): Student {
  const deviceId = randomUUID();
  let counter = 0;

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const to = origin();
    return fetch(to + path, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie, ...(init.method === 'POST' && { origin: to }) },
    });
  }

  async function page(path: string): Promise<string> {
    const response = await request(path);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}.`);
    return text;
  }

  function fact(facts: Record<string, unknown>): Fact {
    counter += 1;
    return { id: randomUUID(), deviceId, counter, ...facts };
  }

  return {
    async start(assignment) {
      const path = `/assignments/${assignment}`;
      const fields = hiddenFields(await page(path), { name: 'assignment', value: assignment });
      const body = new FormData();
      for (const { name, value } of fields) body.append(name, value);
      const response = await request(path, { method: 'POST', body });
      await response.arrayBuffer();
      const { pathname } = new URL(response.headers.get('location') ?? '', origin());
      const attempt = pathname.match(/^\/quiz\/([^/]+)$/)?.[1];
      if (attempt === undefined) {
        throw new Error(`Starting led to ${pathname} with status ${response.status}.`);
      }
      return attempt;
    },
    open: async (attempt) => ({
      attempt,
      questions: shownQuestions(await page(`/quiz/${attempt}`)),
    }),
    answerFact({ attempt, questions }, position, replaces = null) {
      const question = questions.find((one) => one.position === position);
      if (question === undefined) throw new Error(`There is no question ${position}.`);
      const isOpen = question.presented.type === 'extended-response';
      return fact({
        attempt,
        position,
        answer: someAnswer(question),
        confidence: isOpen ? null : 'fairly-sure',
        answeredAt: new Date().toISOString(),
        ...(replaces !== null && { replaces }),
      });
    },
    submissionFact: (attempt) => fact({ attempt, submittedAt: new Date().toISOString() }),
    async send(path, sent) {
      const response = await request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
      const said = (await response.text()).slice(0, 200);
      if (response.ok) return { acknowledged: true };
      if (response.status >= 500 || again.has(response.status)) {
        throw new Error(`${path} was answered ${response.status}: ${said}`);
      }
      return { acknowledged: false, reason: `${response.status} ${said}` };
    },
  };
}
