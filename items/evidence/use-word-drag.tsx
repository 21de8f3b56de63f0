import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { dragged, type Selection, withWordChosen } from './selection';

/** Attribute by which a word's element is known, its value the word's index. */
export const wordAttribute = 'data-word';

function wordOf(element: Element | null, within: Element): number | null {
  const word = element?.closest(`[${wordAttribute}]`);
  return word && within.contains(word) ? Number(word.getAttribute(wordAttribute)) : null;
}

/**
 * Returns the handlers by which mouse, pen and finger select words: a drag from word to word, or a
 * tap on a first and then on a last word. A finger that moves up or down first scrolls the page (the
 * browser then takes the pointer away, and the selection goes back to what it was).
 */
export function useWordDrag(selection: Selection, select: (selection: Selection) => void) {
  const drag = useRef<{ from: number; before: Selection; moved: boolean } | null>(null);

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const from = wordOf(event.target as Element, event.currentTarget);
      const starts = event.isPrimary && event.button === 0 && from !== null;
      drag.current = starts ? { from, before: selection, moved: false } : null;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!drag.current) return;
      if (event.buttons === 0) {
        // The button was let go outside the passage.
        drag.current = null;
        return;
      }
      // A finger's events all go to where it first touched, so ask what lies under it now.
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const word = wordOf(under, event.currentTarget);
      if (word === null || (word === drag.current.from && !drag.current.moved)) return;
      drag.current.moved = true;
      select(dragged(drag.current.from, word));
    },
    onPointerCancel() {
      if (drag.current?.moved) select(drag.current.before);
      drag.current = null;
    },
    // A click, rather than the pointer's end, so that assistive technology can choose words as well.
    onClick(event: MouseEvent<HTMLElement>) {
      const wasDrag = drag.current?.moved;
      drag.current = null;
      if (wasDrag) return;
      const word = wordOf(event.target as Element, event.currentTarget);
      if (word !== null) select(withWordChosen(selection, word));
    },
  };
}
