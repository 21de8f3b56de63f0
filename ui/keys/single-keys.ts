/**
 * Tells whether single letters and digits act as shortcuts. Whoever drives the page by voice or
 * mistypes easily can turn them off (WCAG 2.1.4); the choice stands on the root element.
 */
export function singleKeysAct(): boolean {
  return document.documentElement.dataset.singleKeys !== 'off';
}
