import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Takes in what was typed into a field before the page came alive, which React would overwrite. */
export function useEarlyText(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  take: (text: string) => void,
): void {
  const lookOnce = useEffectEvent(() => {
    const typed = field.current?.value ?? '';
    if (typed !== '') take(typed);
  });
  useEffect(() => lookOnce(), []);
}
