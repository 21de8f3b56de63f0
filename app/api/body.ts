import { done, type Result, refused } from '@/domain/result';
import { storableText } from '@/domain/storable-text';

/** The most that one request may carry, in bytes. */
const limit = 64 * 1024;

/**
 * Reads a request's body as far as the limit and no further, whatever length the request claims.
 * Refuses with `too-large`, and with `malformed` when the bytes are not UTF-8 or break off.
 */
export async function bodyText(request: Request): Promise<Result<string>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return refused('too-large');
  if (request.body === null) return done('');
  const reader = request.body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const { done: ended, value } = await reader.read();
      if (ended) return done(text + decoder.decode());
      size += value.byteLength;
      if (size > limit) {
        await reader.cancel();
        return refused('too-large');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return refused('malformed');
  }
}

/** Parses JSON whose texts can be stored. Refuses with `malformed`. */
export function parseJson(text: string): Result<unknown> {
  try {
    return done(
      JSON.parse(text, (key, value: unknown) => {
        if (storableText(key) !== key) throw new SyntaxError('unstorable key');
        return typeof value === 'string' ? storableText(value) : value;
      }),
    );
  } catch {
    return refused('malformed');
  }
}

/**
 * Parses the fields of a form (`application/x-www-form-urlencoded`): a field given once is a text, one
 * given more often a list, and one left empty is left out.
 */
export function parseFields(text: string): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (value !== '') fields.set(name, [...(fields.get(name) ?? []), storableText(value)]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values.join() : values]),
  );
}
