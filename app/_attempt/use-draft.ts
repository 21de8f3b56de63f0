import { useEffect, useRef, useState } from 'react';
import { forgetOldDrafts, keepDraft, readDraft } from '@/browser/drafts';
import type { Answer } from '@/items/registry';

export interface Draft {
  answer: Answer | null;
  /** Changes when an earlier page's draft was found, so that the player starts anew with it. */
  origin: 'here' | 'earlier';
  /** `unfinished` is what to keep of an answer that is not complete enough to send. */
  change(answer: Answer | null, unfinished?: Answer): void;
}

/**
 * Returns what is chosen or typed at a place and not sent. It is kept in this browser, and comes back
 * after a reload unless something was chosen or typed meanwhile.
 */
export function useDraft(place: string, wanted: boolean): Draft {
  const [draft, setDraft] = useState<Pick<Draft, 'answer' | 'origin'>>({
    answer: null,
    origin: 'here',
  });
  const touched = useRef(false);

  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void forgetOldDrafts();
    void readDraft(place).then((earlier) => {
      // Only this hook writes here, and only answers to the question of this place.
      if (left || touched.current || earlier === null) return;
      setDraft({ answer: earlier as Answer, origin: 'earlier' });
    });
    return () => {
      left = true;
    };
  }, [place, wanted]);

  return {
    ...draft,
    change(answer, unfinished) {
      touched.current = true;
      setDraft((before) => ({ ...before, answer }));
      void keepDraft(place, answer ?? unfinished ?? null);
    },
  };
}
