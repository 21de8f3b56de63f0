'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In milliseconds: a class that waits for its round is in it before it is told so. */
const pause = 4_000;

/** Looks again by itself while the page is before somebody's eyes. Shows nothing. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, pause);
    return () => clearInterval(looking);
  }, [router]);
  return null;
}
