import { useCallback, useEffect, useEffectEvent, useState } from 'react';

function inAddress(total: number): number | null {
  const position = Number(/^#q(\d+)$/.exec(window.location.hash)?.[1]);
  return position >= 1 && position <= total ? position : null;
}

/**
 * Returns the position of the question shown and how to go to another. Each question is an entry of
 * the history (`#q3`), so that back leads to the one before, and a reload to the same.
 */
export function usePlace(first: number, total: number): [number, (position: number) => void] {
  const [position, setPosition] = useState(first);

  const follow = useEffectEvent(() => {
    const asked = inAddress(total);
    if (asked !== null) setPosition(asked);
  });
  const begin = useEffectEvent(() => {
    if (inAddress(total) === null) window.history.replaceState(null, '', `#q${first}`);
    follow();
  });

  useEffect(() => {
    const listen = () => follow();
    begin();
    window.addEventListener('popstate', listen);
    window.addEventListener('hashchange', listen);
    return () => {
      window.removeEventListener('popstate', listen);
      window.removeEventListener('hashchange', listen);
    };
  }, []);

  const go = useCallback((to: number) => {
    window.history.pushState(null, '', `#q${to}`);
    setPosition(to);
  }, []);
  return [position, go];
}
