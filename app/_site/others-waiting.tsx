'use client';

import { useEffect, useState } from 'react';
import styles from './others-waiting.module.css';

/**
 * Looks after what this browser holds: forgets drafts of other people, sends what waits of whom the page
 * was made for (`learner`), and says when something of somebody else waits until they sign in again.
 * What it needs is loaded once the page is shown.
 */
export function OthersWaiting({ learner, texts }: { learner: string; texts: readonly string[] }) {
  const [others, setOthers] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another learner, another look.
  useEffect(() => {
    let stop: (() => void) | null = null;
    let left = false;
    void Promise.all([import('@/browser/drafts'), import('@/browser/outbox/page-outbox')]).then(
      ([{ forgetOldDrafts }, { pageOutbox }]) => {
        if (left) return;
        void forgetOldDrafts();
        const outbox = pageOutbox();
        outbox.wake();
        const look = () => setOthers(outbox.view().others);
        look();
        stop = outbox.subscribe(look);
      },
    );
    return () => {
      left = true;
      stop?.();
    };
  }, [learner]);
  const text = texts[Math.min(others, texts.length) - 1];
  return text === undefined ? null : (
    <p role="status" className={styles.waiting}>
      {text}
    </p>
  );
}
