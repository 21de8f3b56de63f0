import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { RubricCriterion } from '@/domain/content/document';
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
 * A mark by keyboard: a digit gives the criterion at hand the level of so many points, and goes on to the
 * next; Enter saves, c goes to the comment, and Control with Enter saves from there. `onDigit` hears what
 * a digit did, and whether there is a level of so many points.
 */
export function useMarkKeys(
  place: RefObject<HTMLElement | null>,
  rubric: readonly RubricCriterion[],
  onDigit: (criterion: RubricCriterion, points: number, isThere: boolean) => void,
): void {
  const give = useEffectEvent((form: HTMLFormElement, points: number) => {
    const groups = [...form.querySelectorAll('fieldset')].filter(
      (group) => group.querySelector('[name^="levels."]') !== null,
    );
    const group = criterionAtHand(groups);
    const criterion = rubric.find(({ id }) => group?.querySelector(`[name="levels.${id}"]`));
    if (!group || !criterion) return;
    const level = criterion.levels.findIndex((one) => one.points === points);
    const choice = group.querySelectorAll('input')[level];
    onDigit(criterion, points, choice !== undefined);
    if (!choice) return;
    choice.click();
    const following = groups[groups.indexOf(group) + 1];
    (following?.querySelector('input') ?? choice).focus();
  });
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
      if (!/^[0-9]$/.test(event.key)) return;
      event.preventDefault();
      give(form, Number(event.key));
    }
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [place]);
}
