const place = 'sourcework-single-keys';

/** Puts the remembered choice about single-key shortcuts on the page and returns whether they act. */
export function recallSingleKeys(): boolean {
  let on = true;
  try {
    on = localStorage.getItem(place) !== 'off';
  } catch {
    // A browser that stores nothing has the usual keys on every page.
  }
  document.documentElement.dataset.singleKeys = on ? 'on' : 'off';
  return on;
}

/** Turns single-key shortcuts on or off, on this page and for later ones of this browser. */
export function setSingleKeys(on: boolean): void {
  document.documentElement.dataset.singleKeys = on ? 'on' : 'off';
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // It still holds for this page.
  }
}
