'use client';

import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Fact, Outcome } from '@/domain/sync/fact';
import type { OutboxView, OutcomeListener } from './outbox';
import { pageOutbox } from './page-outbox';

const beforeHydration: OutboxView = { state: 'saved', lasting: true, waiting: [], others: 0 };

function subscribe(changed: () => void): () => void {
  return pageOutbox().subscribe(changed);
}

function send(path: string, facts: Fact['facts']): Promise<Outcome> {
  return pageOutbox().send(path, facts);
}

/**
 * Returns what the outbox holds and how to send through it. `send` keeps the facts in this browser,
 * posts them in their turn with an id, device and counter of their own, over reloads and lost
 * connections, and resolves when the server has acknowledged or finally refused them. `onOutcome`
 * also hears of facts that another tab, or this page before a reload, has given.
 */
export function useOutbox(onOutcome?: OutcomeListener): OutboxView & { send: typeof send } {
  const view = useSyncExternalStore(
    subscribe,
    () => pageOutbox().view(),
    () => beforeHydration,
  );
  const listener = useRef(onOutcome);
  useEffect(() => {
    listener.current = onOutcome;
  });
  useEffect(() => pageOutbox().listen((fact, outcome) => listener.current?.(fact, outcome)), []);
  return { ...view, send };
}
