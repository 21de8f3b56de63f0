import { type RefObject, useEffect } from 'react';
import { singleKeysAct } from '@/ui/keys/single-keys';

/** The criterion at hand: the one that has the focus, else the first without a level. */
function criterionAtHand(groups: readonly HTMLFieldSetElement[]): HTMLFieldSetElement | undefined {
  return (
    groups.find((group) => group.contains(document.activeElement)) ??
    groups.find((group) => group.querySelector(':checked') === null)
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
  );
}

/**
 * A mark by keyboard: a digit gives the criterion at hand that level, counted from 1, and goes on to
 * the next; Enter saves, c goes to the comment, and Control with Enter saves from there.
 */
export function useMarkKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function act(event: KeyboardEvent) {
      const form = place.current?.querySelector('form');
      if (!form || event.altKey || event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit();
        return;
      }
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (event.key === 'Enter') {
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest('a, button, summary')) return;
        event.preventDefault();
        form.requestSubmit();
        return;
      }
      if (!singleKeysAct()) return;
      if (event.key === 'c') {
        event.preventDefault();
        form.querySelector<HTMLTextAreaElement>('[name="comment"]')?.focus();
        return;
      }
      if (!/^[1-9]$/.test(event.key)) return;
      const groups = [...form.querySelectorAll('fieldset')].filter(
        (group) => group.querySelector('[name^="levels."]') !== null,
      );
      const group = criterionAtHand(groups);
      const level = group?.querySelectorAll('input')[Number(event.key) - 1];
      if (!group || !level) return;
      event.preventDefault();
      level.click();
      const following = groups[groups.indexOf(group) + 1];
      (following?.querySelector('input') ?? level).focus();
    }
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [place]);
}
