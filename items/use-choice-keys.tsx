import { useEffect, useEffectEvent } from 'react';
import { singleKeysAct } from '@/ui/keys/single-keys';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/**
 * Calls `choose` with the upper-case letter of each key pressed anywhere on the page, except while
 * typing or with a modifier held. `choose` returns whether the letter meant something to it.
 */
export function useChoiceKeys(choose: (letter: string) => boolean) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || event.key.length !== 1 || isTyping(event.target)) return;
    if (!singleKeysAct()) return;
    if (choose(event.key.toUpperCase())) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
