'use client';

import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the element with the id `to` whenever `change` is another: the button that did it is
 * gone by then, and what came of it is to be read out. It never takes the focus as the page comes, and
 * leaves it where it is when `to` is null, or, with `whenLost`, when anything has it.
 */
export function FocusFollows({
  change,
  to,
  whenLost = false,
}: {
  change: string;
  to: string | null;
  whenLost?: boolean;
}) {
  const known = useRef(change);
  useEffect(() => {
    if (known.current === change) return;
    known.current = change;
    if (whenLost && document.activeElement !== document.body) return;
    if (to !== null) document.getElementById(to)?.focus();
  }, [change, to, whenLost]);
  return null;
}
