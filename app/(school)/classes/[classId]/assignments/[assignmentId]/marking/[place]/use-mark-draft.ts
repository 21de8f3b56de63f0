import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepDraft } from '@/browser/drafts';
import { useEarlierDraft } from '@/browser/use-earlier-draft';
import { fieldsUnder } from '@/domain/form-state';

/** A mark as it is chosen and typed, saved or not. */
export interface ChosenMark {
  /** Criterion id to the index of its level. */
  levels: Readonly<Record<string, number>>;
  comment: string;
}

/** A mark that was not saved, and the sequence of the newest mark when it was chosen. */
interface KeptMark extends ChosenMark {
  sequence: number;
}

function chosenIn(form: HTMLFormElement): ChosenMark {
  const fields = new FormData(form);
  const levels = Object.entries(fieldsUnder('levels', fields));
  return {
    levels: Object.fromEntries(levels.map(([id, level]) => [id, Number(level)])),
    comment: String(fields.get('comment') ?? ''),
  };
}

function isSame(one: ChosenMark, other: ChosenMark): boolean {
  const levels = Object.entries(one.levels);
  return (
    one.comment.trim() === other.comment.trim() &&
    levels.length === Object.keys(other.levels).length &&
    levels.every(([id, level]) => other.levels[id] === level)
  );
}

const nothingChosen: ChosenMark = { levels: {}, comment: '' };

/**
 * Keeps what is chosen and typed in the form of a mark and not saved, in this browser: whoever goes on to
 * another answer finds it again. `restored` is what was found; `forget` shows the saved mark in its place.
 * What was saved since, by the same teacher, is not brought back.
 */
export function useMarkDraft(
  place: RefObject<HTMLElement | null>,
  {
    id,
    mark,
    sequence,
    ownSequence,
  }: { id: string; mark: ChosenMark | null; sequence: number; ownSequence: number },
): { restored: ChosenMark | null; forget: () => void } {
  const [restored, setRestored] = useState<ChosenMark | null>(null);
  const touched = useRef(false);
  const draft = `marking/${id}`;
  const saved = mark ?? nothingChosen;

  useEarlierDraft(draft, true, (earlier) => {
    if (touched.current) return;
    // Only this hook writes here.
    const found = earlier as KeptMark;
    if (found.sequence < ownSequence || isSame(found, saved)) void keepDraft(draft, null);
    else setRestored(found);
  });

  const keep = useEffectEvent((form: HTMLFormElement) => {
    touched.current = true;
    const chosen = chosenIn(form);
    void keepDraft(draft, isSame(chosen, saved) ? null : { ...chosen, sequence });
  });
  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    // Heard for choices as well as for letters.
    const onInput = () => {
      const form = around.querySelector('form');
      if (form) keep(form);
    };
    around.addEventListener('input', onInput);
    return () => around.removeEventListener('input', onInput);
  }, [place]);

  return {
    restored,
    forget() {
      setRestored(null);
      void keepDraft(draft, null);
    },
  };
}
