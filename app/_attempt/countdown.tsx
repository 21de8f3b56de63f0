'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ShownEnd } from '@/server/taking/assigned-view';
import styles from './countdown.module.css';
import type { ServerClock } from './server-clock';

const minute = 60_000;

/**
 * When the attempt ends, by the server's clock: quiet while there is time, counting down aloud twice
 * near the end. `onEnd` is called once when the end has come.
 */
export function Countdown({
  end,
  zone,
  clock,
  onEnd,
}: {
  end: ShownEnd;
  zone: string;
  clock: ServerClock;
  onEnd: () => void;
}) {
  const t = useTranslations('taking.countdown');
  const format = useFormatter();
  const endsAt = Date.parse(end.at);
  const first = Math.max(...end.warnings) * minute;
  const left = useTimeLeft(endsAt, first, clock, onEnd);
  // The first picture is the server's: it knows no clock but its own.
  const near = left !== null && left <= first;
  const announced = useAnnounced(end.warnings, left);
  const day = (instant: number) =>
    format.dateTime(new Date(instant), { dateStyle: 'short', timeZone: zone });
  const at = format.dateTime(new Date(endsAt), {
    ...(day(endsAt) !== day(clock.now()) && {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  });
  return (
    <div className={near ? `${styles.countdown} ${styles.near}` : styles.countdown}>
      <p>
        {t('endsAt', { at })}
        {end.minutes && end.minutes.extra > 0 ? (
          <span className={styles.own}> {t('own', end.minutes)}</span>
        ) : null}
      </p>
      {near && left > 0 ? (
        <p role="timer" className={styles.left}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6" />
          </svg>
          {left > minute
            ? t('minutesLeft', { minutes: Math.ceil(left / minute) })
            : t('secondsLeft', { seconds: Math.ceil(left / 1000) })}
        </p>
      ) : null}
      {/* Its words change twice, so that it is heard twice. */}
      <p role="status" className={styles.heard}>
        {announced === null ? null : t('warning', { minutes: announced })}
      </p>
    </div>
  );
}

/** The whole minutes left when the last of the warnings was passed or first seen; null before. */
function useAnnounced(warnings: readonly number[], left: number | null): number | null {
  const passed =
    left === null || left <= 0 ? 0 : warnings.filter((one) => left <= one * minute).length;
  const [said, setSaid] = useState<{ passed: number; minutes: number | null }>({
    passed: 0,
    minutes: null,
  });
  if (left !== null && passed !== said.passed) {
    // Kept as it was at that moment, so that it is heard once and not each second.
    setSaid({ passed, minutes: passed === 0 ? null : Math.ceil(left / minute) });
  }
  return said.minutes;
}

/** The milliseconds left, looked at each second when less than `near` is left; null at first. */
function useTimeLeft(
  endsAt: number,
  near: number,
  clock: ServerClock,
  onEnd: () => void,
): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const look = () => {
      clearTimeout(timer);
      const now = endsAt - clock.now();
      setLeft(now);
      const pause = now > near ? Math.min(now - near, minute) : 1_000;
      if (now > 0) timer = setTimeout(look, Math.min(now, pause));
      else if (!ended) {
        ended = true;
        end();
      }
    };
    look();
    // A device that slept looks at once.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt, near, clock]);
  return left;
}
