'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { focusHeading } from '../primitives/focus-heading';

/**
 * Moves the focus to the heading of a page that was come to from another one, where the link or button
 * that led there is gone and nothing on the page has taken the focus: the keyboard goes on from there.
 */
export function ArrivalFocus() {
  const path = usePathname();
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    focusHeading(document, 'main h1');
  }, [path]);
  return null;
}
