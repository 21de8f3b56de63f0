import { useEffect, useEffectEvent } from 'react';
import { readDraft } from './drafts';

/** Tells what an earlier page left unsent at a place, where anything is there and this page still is. */
export function useEarlierDraft(
  place: string,
  isWanted: boolean,
  onFound: (draft: unknown) => void,
): void {
  const tell = useEffectEvent(onFound);
  useEffect(() => {
    if (!isWanted) return;
    let left = false;
    void readDraft(place).then((draft) => {
      if (!left && draft !== null) tell(draft);
    });
    return () => {
      left = true;
    };
  }, [place, isWanted]);
}
