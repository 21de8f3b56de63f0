import fc from 'fast-check';
import { seededRandom } from '@/domain/assessment/random';
import {
  judgeReply,
  nextToSend,
  outboxState,
  pauseBeforeRetry,
  type Reply,
} from '@/domain/sync/delivery';
import type { Fact } from '@/domain/sync/fact';

const answered = (status: number, body: unknown): Reply => ({
  state: 'answered',
  status,
  body,
});
const problem = (code: string) => ({ problem: { code } });

describe('what is sent next', () => {
  it('is the fact with the lowest counter, whatever the order they lie in', () => {
    const fact = (counter: number): Fact => ({
      id: String(counter),
      deviceId: 'd',
      counter,
      path: '/api/responses',
      facts: {},
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), (counters) => {
        expect(nextToSend(counters.map(fact))?.counter).toBe(Math.min(...counters));
      }),
    );
    expect(nextToSend([])).toBeNull();
  });
});

describe('a reply', () => {
  it.each([
    ['a success', answered(200, { revealed: {} }), 'settle'],
    ['a refusal of ours', answered(409, problem('already-answered')), 'settle'],
    ['a refusal of ours for good', answered(422, problem('answer-unfit')), 'settle'],
    ['no session', answered(401, problem('no-session')), 'sign-in'],
    ['somebody else’s session', answered(401, problem('other-learner')), 'wait'],
    ['another 401', answered(401, {}), 'try-again'],
    ['silence', { state: 'unanswered' } as Reply, 'try-again'],
    ['a fault', answered(500, problem('malformed')), 'try-again'],
    ['a server that starts', answered(503, {}), 'try-again'],
    ['a time-out', answered(408, problem('malformed')), 'try-again'],
    ['too many requests', answered(429, problem('malformed')), 'try-again'],
    ['a page of the network’s own, with 200', answered(200, undefined), 'try-again'],
    ['a page of a proxy’s own, with 403', answered(403, undefined), 'try-again'],
    ['a 404 that is not ours', answered(404, { message: 'nginx' }), 'try-again'],
  ])('that is %s', (_name, reply, act) => {
    expect(judgeReply(reply).act).toBe(act);
  });

  it('that asks for patience gets it', () => {
    const reply: Reply = { state: 'answered', status: 429, body: {}, retryAfterSeconds: 7 };
    expect(judgeReply(reply)).toEqual({ act: 'try-again', notBeforeMilliseconds: 7_000 });
  });

  it('never settles a fact unless our server said so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, body) => {
        const judgement = judgeReply(answered(status, body));
        if (judgement.act === 'settle') expect(status === 200 || status < 500).toBe(true);
        if (status >= 500 || [401, 408, 429].includes(status)) {
          expect(judgement.act).not.toBe('settle');
        }
      }),
    );
  });
});

describe('the pause before the next try', () => {
  it('grows with each failure to a minute, and differs between browsers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.string(), (failures, seed) => {
        const pause = pauseBeforeRetry(failures, seededRandom(seed));
        const ceiling = Math.min(60_000, 1_000 * 2 ** Math.min(failures - 1, 16));
        expect(pause).toBeGreaterThanOrEqual(ceiling / 2);
        expect(pause).toBeLessThanOrEqual(ceiling);
      }),
    );
  });
});

describe('what the page says', () => {
  it.each([
    [{ waiting: 0, held: 0, adding: 0, failures: 0, online: true }, 'saved'],
    [{ waiting: 0, held: 0, adding: 0, failures: 3, online: false }, 'saved'],
    [{ waiting: 1, held: 0, adding: 0, failures: 0, online: true }, 'saving'],
    [{ waiting: 1, held: 0, adding: 0, failures: 1, online: true }, 'kept-here'],
    [{ waiting: 1, held: 0, adding: 0, failures: 0, online: false }, 'kept-here'],
    [{ waiting: 2, held: 1, adding: 0, failures: 1, online: false }, 'signed-out'],
    // Not kept before the storage says so.
    [{ waiting: 1, held: 0, adding: 1, failures: 1, online: false }, 'saving'],
  ] as const)('of %j is %s', (facts, state) => {
    expect(outboxState(facts)).toBe(state);
  });
});
