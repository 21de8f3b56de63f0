import { useEffect, useRef, useState } from 'react';
import { forgetOldDrafts, keepDraft } from '@/browser/drafts';
import { useEarlierDraft } from '@/browser/use-earlier-draft';
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
    if (wanted) void forgetOldDrafts();
  }, [wanted]);
  useEarlierDraft(place, wanted, (earlier) => {
    // Only this hook writes here, and only answers to the question of this place.
    if (!touched.current) setDraft({ answer: earlier as Answer, origin: 'earlier' });
  });

  return {
    ...draft,
    change(answer, unfinished) {
      touched.current = true;
      setDraft((before) => ({ ...before, answer }));
      void keepDraft(place, answer ?? unfinished ?? null);
    },
  };
}
