import { useEffect, useState } from 'react';

/** How often the page looks at the clock, in milliseconds. */
const every = 5_000;

/** Returns the server's time in milliseconds, as it goes on since the server last told it. */
export function useServerNow(told: string): number {
  const [now, setNow] = useState(() => Date.parse(told));
  useEffect(() => {
    const ahead = Date.parse(told) - Date.now();
    const look = () => setNow(Date.now() + ahead);
    look();
    const looking = setInterval(look, every);
    return () => clearInterval(looking);
  }, [told]);
  return now;
}
