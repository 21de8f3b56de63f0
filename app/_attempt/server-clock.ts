/** The server's clock as a page knows it. */
export interface ServerClock {
  /** The server's present instant, in milliseconds. */
  now(): number;
  /** Takes in what the server's clock showed just now. */
  hear(instant: string): void;
}

/**
 * Returns a clock that runs by this device and is set by the server's word. What the server says is old
 * by as long as its answer took, so that of several words the one furthest ahead is nearest the truth;
 * a device's clock that is set anew meanwhile is noticed by being far off.
 */
export function serverClock(instant: string, device: () => number = Date.now): ServerClock {
  const farOff = 60_000;
  const offsetOf = (said: string) => Date.parse(said) - device();
  let offset = offsetOf(instant);
  return {
    now: () => device() + offset,
    hear(said) {
      const heard = offsetOf(said);
      if (heard > offset || offset - heard > farOff) offset = heard;
    },
  };
}
