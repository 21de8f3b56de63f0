import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { settledSincePageLoad } from '@/browser/outbox/settled-since';
import { useOutbox } from '@/browser/outbox/use-outbox';
import type { Confidence } from '@/domain/assessment/confidence';
import type { SelfCheckLevels } from '@/domain/assessment/self-check';
import type { ProblemCode } from '@/domain/result';
import type { Fact, OutboxState, Outcome } from '@/domain/sync/fact';
import type { Answer, PresentedItem } from '@/items/registry';
import type { AnsweredQuestion, AttemptView } from '@/server/attempts/attempt-view';
import type { SavedResponse } from '@/server/attempts/save-response';
import type { PlayedQuestion } from './played-question';

const paths = {
  responses: '/api/responses',
  selfChecks: '/api/self-checks',
  appeals: '/api/appeals',
} as const;

interface Given {
  answer: Answer;
  confidence: Confidence | null;
}

/** Why an answer given here does not count, and what it was. */
export interface RefusedAnswer {
  code: ProblemCode;
  given: Answer | null;
}

type ByPosition<Value> = Readonly<Record<number, Value>>;

export interface PlayedAttempt {
  questions: PlayedQuestion[];
  refused: ByPosition<RefusedAnswer>;
  saved: { state: OutboxState; lasting: boolean };
  /** Whether every answer of this attempt that was given in this browser has reached the server. */
  settled: boolean;
  answer(position: number, given: Answer, confidence: Confidence | null): void;
  check(response: string, levels: SelfCheckLevels): void;
  appeal(response: string): void;
}

/** Facts that this attempt gave to the outbox, as they were put there below. */
function responseIn({ path, facts }: Fact, attempt: string): (Given & { position: number }) | null {
  if (path !== paths.responses || facts.attempt !== attempt) return null;
  return facts as unknown as Given & { position: number };
}

/**
 * Returns an attempt as it stands: as the server gave it with the page, with what was answered since,
 * here or in another tab, and what is on its way.
 */
export function useAttempt(view: AttemptView): PlayedAttempt {
  const router = useRouter();
  const [answered, setAnswered] = useState<ByPosition<AnsweredQuestion>>({});
  const [sending, setSending] = useState<ByPosition<Given>>({});
  const [refused, setRefused] = useState<ByPosition<RefusedAnswer>>({});
  const [checks, setChecks] = useState<Readonly<Record<string, SelfCheckLevels>>>({});
  const [unkept, setUnkept] = useState<Readonly<Record<string, ProblemCode>>>({});
  const [appeals, setAppeals] = useState<ReadonlySet<string>>(new Set());

  function settle(fact: Fact, outcome: Outcome): void {
    const { response: about } = fact.facts;
    if (fact.path !== paths.responses && typeof about === 'string' && !outcome.ok) {
      const { code } = outcome.problem;
      setUnkept((before) => ({ ...before, [about]: code }));
      return;
    }
    const response = responseIn(fact, view.id);
    if (response === null) return;
    const { position, answer, confidence } = response;
    const presented = view.questions.find((one) => one.position === position)?.presented;
    if (presented === undefined) return;
    if (outcome.ok) {
      const { given, revealed } = outcome.value as SavedResponse;
      const now: AnsweredQuestion = {
        position,
        state: 'answered',
        presented,
        response: fact.id,
        given,
        confidence,
        revealed,
        selfCheck: null,
        mark: null,
        appealed: false,
      };
      setAnswered((before) => ({ ...before, [position]: now }));
    } else {
      const { code } = outcome.problem;
      setRefused((before) => ({ ...before, [position]: { code, given: answer } }));
      // The page is behind: another answer counts, or the attempt is over.
      router.refresh();
    }
    setSending(({ [position]: _settled, ...others }) => others);
  }

  function forgetUnkept(about: string): void {
    setUnkept(({ [about]: _before, ...others }) => others);
  }

  const outbox = useOutbox(settle);
  const waiting = outbox.waiting.flatMap((fact) => responseIn(fact, view.id) ?? []);

  useEffect(() => {
    // What came with the page, or what the router still holds of it, may be behind by now.
    void settledSincePageLoad().then((settled) => settled && router.refresh());
  }, [router]);

  const questions = view.questions.map((asked): PlayedQuestion => {
    const { position, presented } = asked;
    const known = asked.state === 'answered' ? asked : answered[position];
    if (known) {
      return {
        ...known,
        selfCheck: checks[known.response] ?? known.selfCheck,
        appealed: known.appealed || appeals.has(known.response),
        unkept: unkept[known.response] ?? null,
      };
    }
    const given = sending[position] ?? waiting.find((one) => one.position === position);
    if (given === undefined) return { position, presented, state: 'open' };
    const { answer, confidence } = given;
    return { position, state: 'pending', presented, given: answer, confidence };
  });

  return {
    questions,
    refused,
    saved: outbox,
    settled: questions.every(({ state }) => state !== 'pending'),
    answer(position, answer, confidence) {
      setSending((before) => ({ ...before, [position]: { answer, confidence } }));
      setRefused(({ [position]: _before, ...others }) => others);
      void outbox.send(paths.responses, {
        attempt: view.id,
        position,
        answer,
        confidence,
        answeredAt: new Date().toISOString(),
      });
    },
    check(response, levels) {
      forgetUnkept(response);
      setChecks((before) => ({ ...before, [response]: levels }));
      void outbox.send(paths.selfChecks, {
        response,
        levels,
        checkedAt: new Date().toISOString(),
      });
    },
    appeal(response) {
      forgetUnkept(response);
      setAppeals((before) => new Set(before).add(response));
      void outbox.send(paths.appeals, { response, madeAt: new Date().toISOString() });
    },
  };
}

/** Returns what an answer says, in words that can be shown when it does not count. */
export function answerInWords(presented: PresentedItem, answer: Answer): string | null {
  if ('text' in answer) return answer.text;
  if ('option' in answer && presented.type === 'multiple-choice') {
    return presented.options.find(({ id }) => id === answer.option)?.text ?? null;
  }
  return null;
}
