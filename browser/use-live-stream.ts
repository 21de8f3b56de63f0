'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { openStream, type StreamState } from './live-stream';

/** Keeps a stream open for as long as the component is there; null for none. Returns how it stands. */
export function useLiveStream(
  path: string | null,
  events: readonly string[],
  hear: (event: string, data: unknown) => void,
): StreamState {
  const [state, setState] = useState<StreamState>('live');
  const heard = useEffectEvent(hear);
  const names = events.join(' ');
  useEffect(() => {
    if (path === null) return;
    return openStream(path, names.split(' '), {
      hear: (event, data) => heard(event, data),
      stands: setState,
    });
  }, [path, names]);
  return state;
}
