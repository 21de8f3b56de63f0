import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useOutbox } from '@/browser/outbox/use-outbox';
import { uniqueId } from '@/browser/unique-id';
import type { Confidence } from '@/domain/assessment/confidence';
import type { Problem } from '@/domain/result';
import type { Fact, OutboxState, Outcome } from '@/domain/sync/fact';
import type { Answer, PresentedItem, RevealedItem } from '@/items/registry';
import type { AttemptView, Question } from '@/server/attempts/attempt-view';
import type { AssignedView } from '@/server/taking/assigned-view';
import type { SavedAssignedResponse } from '@/server/taking/save-assigned-response';
import { type ServerClock, serverClock } from './server-clock';

const paths = {
  responses: '/api/responses',
  flags: '/api/flags',
  submissions: '/api/submissions',
} as const;

/** An attempt at an assignment as its page got it. */
export type AssignedAttempt = Omit<AttemptView, 'assigned'> & { assigned: AssignedView };

/** A question of an assignment as it stands on the page. */
export interface AssignedQuestion {
  position: number;
  presented: PresentedItem;
  /** "sending": the newest answer is on its way, or waits in this browser. */
  state: 'open' | 'sending' | 'kept' | 'answered';
  given: Answer | null;
  confidence: Confidence | null;
  /** What is shown of it at once; null while nothing is. */
  revealed: RevealedItem | null;
}

/** An answer that was given here and does not count. */
export interface AsideAnswer {
  position: number;
  problem: Problem;
  given: Answer;
  confidence: Confidence | null;
}

/** An answer as it lies in the outbox, under an id of its own, which the next one names. */
interface Given {
  id: string;
  position: number;
  answer: Answer;
  confidence: Confidence | null;
}

/** What is known of a question's answer that counts. */
interface Counted {
  response: string;
  given: Answer;
  confidence: Confidence | null;
  revealed: RevealedItem | null;
  /** The server's clock when it said so. */
  saidAt: string;
}

type ByPosition<Value> = Readonly<Record<number, Value>>;

export interface AssignedPlay {
  questions: AssignedQuestion[];
  /** By position: the newest answer from here that does not count. */
  aside: ByPosition<AsideAnswer>;
  flagged: ReadonlySet<number>;
  saved: { state: OutboxState; lasting: boolean };
  /** Whether every answer given in this browser has reached the server. */
  settled: boolean;
  /** Whether the server has said that the attempt is over. */
  finished: boolean;
  submission: 'none' | 'sending' | 'done';
  /** Why it was not handed in when that was tried last. */
  notSubmitted: Problem | null;
  clock: ServerClock;
  answer(position: number, answer: Answer, confidence: Confidence | null): void;
  /** Takes the note off that an answer does not count. */
  dismiss(position: number): void;
  flag(position: number, flagged: boolean): void;
  submit(): void;
}

/** Facts that this page gave to the outbox, as they were put there below. */
function ofAttempt<Facts>(fact: Fact, path: string, attempt: string): Facts | null {
  return fact.path === path && fact.facts.attempt === attempt ? (fact.facts as Facts) : null;
}

function countedIn(question: Question | undefined, saidAt: string): Counted | null {
  if (question === undefined || question.state === 'open') return null;
  const { response, given, confidence } = question;
  const revealed = question.state === 'answered' ? question.revealed : null;
  return { response, given, confidence, revealed, saidAt };
}

/** Attempts this page has shown since it was loaded: what the router still holds of them may be old. */
const shown = new Set<string>();

/**
 * Returns an attempt at an assignment as it stands: as the server gave it with the page, with what was
 * answered since, here or in another tab, and what is on its way.
 */
export function useAssignedAttempt(view: AssignedAttempt): AssignedPlay {
  const router = useRouter();
  const [clock] = useState(() => serverClock(view.assigned.now));
  const [counted, setCounted] = useState<ByPosition<Counted>>({});
  const [giving, setGiving] = useState<ByPosition<Given>>({});
  const [aside, setAside] = useState<ByPosition<AsideAnswer>>({});
  const [flags, setFlags] = useState<ByPosition<boolean>>({});
  const [isOver, setOver] = useState(false);
  const [submission, setSubmission] = useState<AssignedPlay['submission']>('none');
  const [notSubmitted, setNotSubmitted] = useState<Problem | null>(null);
  /**
   * By position, what an answer given now is to replace, where the server's word is older: an answer
   * from here that is on its way, or the one that a refusal named.
   */
  const told = useRef<Record<number, string>>({});

  function settle(fact: Fact, outcome: Outcome): void {
    if (ofAttempt(fact, paths.submissions, view.id)) {
      setSubmission(outcome.ok ? 'done' : 'none');
      if (outcome.ok) setOver(true);
      else setNotSubmitted(outcome.problem);
      router.refresh();
    }
    const response = ofAttempt<Given>(fact, paths.responses, view.id);
    if (response === null) return;
    const { id, position, answer, confidence } = response;
    setGiving(({ [position]: last, ...others }) =>
      last === undefined || last.id === id ? others : { ...others, [position]: last },
    );
    if (told.current[position] === id) delete told.current[position];
    if (outcome.ok) {
      const saved = outcome.value as SavedAssignedResponse;
      const { given, revealed, now } = saved;
      clock.hear(now);
      const known = { response: saved.response, given, confidence, revealed, saidAt: now };
      setCounted((before) => ({ ...before, [position]: known }));
      if (saved.finished) setOver(true);
      return;
    }
    const { problem } = outcome;
    const other = problem.facts?.response;
    // The next answer goes on top of what counts, and not of this one.
    if (typeof other === 'string') told.current[position] = other;
    setAside((before) => ({
      ...before,
      [position]: { position, problem, given: answer, confidence },
    }));
    // The page is behind: another answer counts, or the attempt is over.
    router.refresh();
  }

  const outbox = useOutbox(settle);
  const waiting = outbox.waiting.flatMap(
    (fact) => ofAttempt<Given>(fact, paths.responses, view.id) ?? [],
  );
  const submitting = outbox.waiting.some((fact) => ofAttempt(fact, paths.submissions, view.id));

  const came = useEffectEvent(() => {
    clock.hear(view.assigned.now);
    // What a refusal named is in the page now, or is no longer what counts.
    for (const { position } of view.questions) {
      if (told.current[position] !== giving[position]?.id) delete told.current[position];
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: this is the moment at which the page came
  useEffect(() => came(), [view.assigned.now]);

  useEffect(() => {
    if (shown.has(view.id)) router.refresh();
    shown.add(view.id);
  }, [router, view.id]);

  /** Of what the page came with and what was acknowledged since, what the server said last. */
  function newest(position: number, from: AssignedAttempt, since: ByPosition<Counted>) {
    const asked = from.questions.find((one) => one.position === position);
    const came = countedIn(asked, from.assigned.now);
    const heard = since[position] ?? null;
    if (came === null || heard === null) return heard ?? came;
    return heard.saidAt >= came.saidAt ? heard : came;
  }

  /** The response that an answer given now is meant to replace. */
  function replacedBy(position: number): string | null {
    const onTheWay = waiting.filter((one) => one.position === position).at(-1);
    const known = newest(position, view, counted)?.response ?? null;
    return told.current[position] ?? onTheWay?.id ?? known;
  }

  const questions = view.questions.map(({ position, presented }): AssignedQuestion => {
    const known = newest(position, view, counted);
    const newestWaiting = waiting.filter((one) => one.position === position).at(-1);
    const onTheWay = giving[position] ?? newestWaiting;
    if (onTheWay) {
      const { answer: given, confidence } = onTheWay;
      return { position, presented, state: 'sending', given, confidence, revealed: null };
    }
    if (known === null) {
      return {
        position,
        presented,
        state: 'open',
        given: null,
        confidence: null,
        revealed: null,
      };
    }
    const { given, confidence, revealed } = known;
    const state = revealed === null ? 'kept' : 'answered';
    return { position, presented, state, given, confidence, revealed };
  });

  return {
    questions,
    aside,
    flagged: new Set(
      view.questions
        .map(({ position }) => position)
        .filter((position) => flags[position] ?? view.assigned.flagged.includes(position)),
    ),
    saved: outbox,
    settled: questions.every(({ state }) => state !== 'sending'),
    finished: isOver || view.finished,
    submission: submitting ? 'sending' : submission,
    notSubmitted,
    clock,
    answer(position, answer, confidence) {
      const replaces = replacedBy(position);
      const given = { id: uniqueId(), position, answer, confidence };
      told.current[position] = given.id;
      setGiving((before) => ({ ...before, [position]: given }));
      setAside(({ [position]: _before, ...others }) => others);
      const answeredAt = new Date(clock.now()).toISOString();
      void outbox.send(paths.responses, { ...given, attempt: view.id, replaces, answeredAt });
    },
    dismiss(position) {
      setAside(({ [position]: _before, ...others }) => others);
    },
    flag(position, flagged) {
      setFlags((before) => ({ ...before, [position]: flagged }));
      const flaggedAt = new Date(clock.now()).toISOString();
      void outbox.send(paths.flags, { attempt: view.id, position, flagged, flaggedAt });
    },
    submit() {
      setSubmission('sending');
      setNotSubmitted(null);
      const submittedAt = new Date(clock.now()).toISOString();
      void outbox.send(paths.submissions, { attempt: view.id, submittedAt });
    },
  };
}
