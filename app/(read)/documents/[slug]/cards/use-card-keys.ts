import { useEffect, useEffectEvent } from 'react';
import type { Rating } from '@/domain/study/schedule';
import { singleKeysAct } from '@/ui/keys/single-keys';

const ratingKeys: Readonly<Record<string, Rating>> = { '1': 1, '2': 2, '3': 3, '4': 4 };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

/** Space and Enter are a control's own while it has the focus. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary') !== null;
}

/** The keys of a card, anywhere on the page: Space or Enter turns it, 1 to 4 rate it, U undoes. */
export function useCardKeys(card: {
  turn: (() => void) | null;
  rate: ((rating: Rating) => void) | null;
  undo: (() => void) | null;
}): void {
  const act = (event: KeyboardEvent): (() => void) | null => {
    const { key } = event;
    if (key === ' ' || key === 'Enter') return isControl(event.target) ? null : card.turn;
    if (!singleKeysAct()) return null;
    if (key.toLowerCase() === 'u') return card.undo;
    const rating = ratingKeys[key];
    const { rate } = card;
    return rating && rate ? () => rate(rating) : null;
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTyping(event.target)) return;
    const todo = act(event);
    if (!todo) return;
    event.preventDefault();
    todo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
