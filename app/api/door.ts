import { getTranslations } from 'next-intl/server';
import { done, type Problem, type Result, refused } from '@/domain/result';
import { maySend, ownerFacts } from '@/domain/sync/belonging';
import { renewedAsker } from '@/server/auth/asker';
import { isSameOrigin } from '@/server/auth/same-origin';
import { renewedSession, sessionOwner } from '@/server/auth/session';
import { keepZone } from '@/server/study/known-zone';
import type { UseCase } from '@/server/use-case';
import { answerHeaders, jsonAnswer, problemAnswer, problemStatus } from './answer';
import { bodyText, parseFields, parseJson } from './body';

/** What Next hands a route handler beside the request: the parts of its address. */
interface Place {
  params: Promise<Record<string, string | string[] | undefined>>;
}
type Handler = (request: Request, place: Place) => Promise<Response>;

async function sent(request: Request): Promise<Result<string>> {
  return isSameOrigin(request.headers) ? bodyText(request) : refused('foreign-origin');
}

/** Takes from a fact the tag of who gave it; undefined where it says nothing of that. */
function giverOf(raw: unknown): { giver: string | null | undefined; fact: unknown } {
  if (typeof raw !== 'object' || raw === null || !('learner' in raw)) {
    return { giver: undefined, fact: raw };
  }
  const { learner, ...fact } = raw;
  return { giver: typeof learner === 'string' ? learner : null, fact };
}

/**
 * The door for facts from the browser: JSON in, JSON out. Answers with the use case's value, or with
 * `{ problem }` and the problem's status. A fact that says who gave it (`learner`) is refused under
 * anybody else's session: on a shared device it waits for its own. The zone that comes with a fact is kept
 * by the browser.
 */
export function jsonDoor<Value>(run: UseCase<Value>): Handler {
  return async (request) => {
    const text = await sent(request);
    if (!text.ok) return jsonAnswer(text);
    const raw = parseJson(text.value);
    if (!raw.ok) return jsonAnswer(raw);
    const { giver, fact } = giverOf(raw.value);
    const session = await renewedSession();
    const owner = session && sessionOwner(session);
    if (giver !== undefined && !maySend(giver, owner)) {
      return problemAnswer({ code: 'other-learner', facts: ownerFacts(owner) });
    }
    if (session !== null) await keepZone(request.headers.get('time-zone'));
    return jsonAnswer(await run(fact, { learnerId: session?.learnerId ?? null }));
  };
}

/** The page the form stood on, as a path of our own site; null when the browser does not say. */
function formPath(request: Request): string | null {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return null;
  const { host, pathname } = new URL(referer);
  return host === request.headers.get('host') ? pathname : null;
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...answerHeaders, location: path } });
}

/** A form's problem: one that another choice mends is shown beside the form, the others in plain words. */
async function formProblem(request: Request, problem: Problem): Promise<Response> {
  const status = problemStatus[problem.code];
  const path = formPath(request);
  if (status === 422 && path !== null) return seeOther(`${path}?problem=${problem.code}`);
  const t = await getTranslations('problems');
  return new Response(t(problem.code), {
    status,
    headers: { ...answerHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/**
 * The door for plain forms, which work before JavaScript. The use case gets the form's fields together
 * with the parts of the address; when it is done, the browser is sent on to the path that `next` makes.
 * A problem with the choices (422) goes back to the form's page as `?problem=<code>`.
 */
export function formDoor<Value>(run: UseCase<Value>, next: (value: Value) => string): Handler {
  return async (request, { params }) => {
    const text = await sent(request);
    const fields = text.ok ? done({ ...parseFields(text.value), ...(await params) }) : text;
    const result = fields.ok ? await run(fields.value, await renewedAsker()) : fields;
    return result.ok ? seeOther(next(result.value)) : formProblem(request, result.problem);
  };
}
