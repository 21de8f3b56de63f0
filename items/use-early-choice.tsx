import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Takes in which of a group's radio buttons was chosen before the page came alive. */
export function useEarlyChoice(
  group: RefObject<HTMLElement | null>,
  take: (value: string) => void,
): void {
  const lookOnce = useEffectEvent(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>('input:checked');
    if (chosen) take(chosen.value);
  });
  useEffect(() => lookOnce(), []);
}
