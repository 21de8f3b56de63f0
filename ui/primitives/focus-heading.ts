/**
 * Gives the focus to the first heading of this level within a part of the page, where nothing has it: the
 * keyboard goes on from there, and a screen reader says where that is.
 */
export function focusHeading(part: ParentNode, heading: 'main h1' | 'h2'): void {
  if (document.activeElement !== document.body) return;
  const found = part.querySelector<HTMLElement>(heading);
  if (found === null) return;
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
}
