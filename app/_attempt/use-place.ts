import { useCallback, useEffect, useEffectEvent, useState } from 'react';

function inAddress(total: number): number | null {
  const position = Number(/^#q(\d+)$/.exec(window.location.hash)?.[1]);
  return position >= 1 && position <= total ? position : null;
}

interface Place {
  position: number;
  /** Whether it is another question than the page came with. */
  moved: boolean;
  go(position: number): void;
}

/**
 * Returns which question is shown and how to go to another. Each question is an entry of the history
 * (`#q3`), so that back leads to the one before, and a reload to the same.
 */
export function usePlace(first: number, total: number): Place {
  const [place, setPlace] = useState({ position: first, moved: false });

  const follow = useEffectEvent((moved: boolean) => {
    const position = inAddress(total);
    if (position !== null) setPlace({ position, moved });
  });
  const begin = useEffectEvent(() => {
    if (inAddress(total) === null) window.history.replaceState(null, '', `#q${first}`);
    follow(false);
  });

  useEffect(() => {
    const listen = () => follow(true);
    begin();
    window.addEventListener('popstate', listen);
    window.addEventListener('hashchange', listen);
    return () => {
      window.removeEventListener('popstate', listen);
      window.removeEventListener('hashchange', listen);
    };
  }, []);

  const go = useCallback((position: number) => {
    window.history.pushState(null, '', `#q${position}`);
    setPlace({ position, moved: true });
  }, []);
  return { ...place, go };
}
