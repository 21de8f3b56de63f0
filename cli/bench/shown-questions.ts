import { z } from 'zod';

const shownSchema = z.array(
  z.object({
    position: z.int(),
    presented: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('multiple-choice'),
        options: z.array(z.object({ id: z.string() })),
      }),
      z.object({ type: z.literal('true-false') }),
      z.object({ type: z.literal('cloze') }),
      z.object({ type: z.literal('evidence') }),
      z.object({ type: z.literal('extended-response') }),
    ]),
  }),
);

/** A question as a quiz page hands it to the browser: as much of it as answering needs. */
export type ShownQuestion = z.infer<typeof shownSchema>[number];

/** The text that a page of Next.js carries in its scripts for the browser, put together again. */
function carriedText(html: string): string {
  const pushes = html.matchAll(/self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)/g);
  return [...pushes]
    .map(([, push = '']) => z.tuple([z.literal(1), z.string()]).parse(JSON.parse(push))[1])
    .join('');
}

/** The JSON array that begins at `start`, up to the bracket that closes it. */
function arrayAt(text: string, start: number): string {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '[') depth += 1;
    else if (!quoted && letter === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  throw new Error('The page breaks off within its questions.');
}

/** Returns the questions in a quiz page's HTML, in order. Throws when there are none to be found. */
export function shownQuestions(html: string): ShownQuestion[] {
  const name = '"questions":';
  const text = carriedText(html);
  const found = text.indexOf(`${name}[`);
  if (found < 0) throw new Error('The page carries no questions.');
  return shownSchema.parse(JSON.parse(arrayAt(text, found + name.length)));
}
