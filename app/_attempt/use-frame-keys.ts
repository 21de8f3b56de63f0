import { useEffect, useEffectEvent } from 'react';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import { singleKeysAct } from '@/ui/keys/single-keys';

type Target = 'line' | 'text' | 'control' | 'page';

/** Where a key goes that is pressed: one line of text, several, something that takes Enter, or the page. */
function targetOf(target: EventTarget | null): Target {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  if (target instanceof HTMLInputElement) {
    return target.type === 'radio' || target.type === 'checkbox' ? 'page' : 'line';
  }
  return target.closest('a, button, select, summary') ? 'control' : 'page';
}

/** The frame's keys, anywhere on the page: 1 to 3 answer with that sureness, Enter goes on. */
export function useFrameKeys(frame: {
  /** Whether there is an answer to give. */
  open: boolean;
  asksSureness: boolean;
  answer: (confidence: Confidence | null) => void;
  next: (() => void) | null;
  /** The first of the buttons that answer. */
  buttons: () => HTMLElement | null;
}): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = targetOf(event.target);
    if (event.key === 'Enter') {
      if (target === 'line' && frame.open) frame.buttons()?.focus();
      else if (target === 'page' && frame.next) frame.next();
      else return;
      event.preventDefault();
      return;
    }
    if (!singleKeysAct()) return;
    const confidence = confidences[Number(event.key) - 1];
    if (!confidence || !frame.open || !frame.asksSureness) return;
    if (target === 'line' || target === 'text') return;
    event.preventDefault();
    frame.answer(confidence);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
