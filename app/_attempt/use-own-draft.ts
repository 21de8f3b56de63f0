import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepDraft } from '@/browser/drafts';
import { useEarlierDraft } from '@/browser/use-earlier-draft';
import type { Answer } from '@/items/registry';

/** What is chosen or typed at a question of an assignment. */
export interface OwnDraft {
  answer: Answer | null;
  /** What stands there of an answer that is not complete enough to send by itself. */
  unfinished: Answer | null;
  /** Changes when what is shown was changed from elsewhere, so that the player starts anew with it. */
  version: number;
  /** Whether it differs from the answer that is kept. */
  isNew: boolean;
  /** What stood here when a newer answer came from elsewhere; null when nothing did. */
  overtaken: Answer | null;
  /** `unfinished` is what to keep of an answer that is not complete enough to send. */
  change(answer: Answer | null, unfinished?: Answer): void;
  /** Shows an answer as the draft. */
  show(answer: Answer): void;
  forgetOvertaken(): void;
}

const same = (a: Answer | null, b: Answer | null) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Returns the draft at a place, which begins with the answer that is kept there. When another device or
 * tab gives a newer answer, that one is shown, and what stood here unsent is put beside it. What was
 * left unsent before a reload comes back in the same two ways.
 */
export function useOwnDraft(place: string, kept: Answer | null, isOpen: boolean): OwnDraft {
  const [draft, setDraft] = useState<Pick<OwnDraft, 'answer' | 'unfinished' | 'version'>>({
    answer: kept,
    unfinished: null,
    version: 0,
  });
  const [overtaken, setOvertaken] = useState<Answer | null>(null);
  /** The kept answer that the draft was last in step with. */
  const base = useRef(kept);
  const touched = useRef(false);

  function showAnew(answer: Answer): void {
    setDraft(({ version }) => ({ answer, unfinished: null, version: version + 1 }));
  }

  useEarlierDraft(place, isOpen, (draft) => {
    // Only this hook writes here, and only answers to the question of this place.
    const earlier = draft as Answer;
    if (touched.current || same(earlier, kept)) return;
    if (kept === null) showAnew(earlier);
    else setOvertaken(earlier);
  });

  const keptText = JSON.stringify(kept);
  const follow = useEffectEvent(() => {
    const before = base.current;
    base.current = kept;
    if (same(kept, draft.answer)) {
      // What stands here was given: nothing of it is unsent.
      void keepDraft(place, null);
      return;
    }
    if (kept === null || same(kept, before)) return;
    if (draft.answer !== null && !same(draft.answer, before)) setOvertaken(draft.answer);
    showAnew(kept);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the kept answer, by its value
  useEffect(() => follow(), [keptText]);

  return {
    ...draft,
    isNew: draft.answer !== null && !same(draft.answer, kept),
    overtaken,
    change(answer, unfinished) {
      touched.current = true;
      setDraft(({ version }) => ({
        answer,
        unfinished: answer === null ? (unfinished ?? null) : null,
        version,
      }));
      const standing = answer ?? unfinished ?? null;
      void keepDraft(place, same(standing, kept) ? null : standing);
    },
    show(answer) {
      touched.current = true;
      showAnew(answer);
    },
    forgetOvertaken() {
      setOvertaken(null);
      void keepDraft(place, null);
    },
  };
}
