import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { ShownEnd } from '@/server/taking/assigned-view';
import { ButtonLink } from '@/ui/primitives/button';
import type { ServerClock } from './server-clock';
import styles from './submit-panel.module.css';

/** Says that the attempt is over and why, and leads to the receipt once the server has written it. */
export function OverPanel({
  heading: Heading,
  assignment,
  receipt,
  by,
  end,
  settled,
  clock,
}: {
  /** "h2" below a question, which has its own heading. */
  heading: 'h1' | 'h2';
  /** Where the assignment is. */
  assignment: string;
  /** Where the receipt is. */
  receipt: string;
  /** student, or the clock. */
  by: 'student' | 'clock';
  end: ShownEnd | null;
  /** Whether every answer given here has reached the server. */
  settled: boolean;
  clock: ServerClock;
}) {
  const t = useTranslations('taking.over');
  const readyAt = by === 'clock' && end ? Date.parse(end.at) + end.grace + 1_000 : 0;
  const [ready, setReady] = useState(readyAt === 0);
  useEffect(() => {
    if (readyAt === 0) return;
    const timer = setTimeout(() => setReady(true), Math.max(0, readyAt - clock.now()));
    return () => clearTimeout(timer);
  }, [readyAt, clock]);
  return (
    <section className={styles.panel} aria-labelledby="over">
      <Heading id="over" className={styles.title}>
        {t(by === 'student' ? 'submitted' : 'timeOver')}
      </Heading>
      <p role="status">{settled ? (ready ? t('ready') : t('almost')) : t('waits')}</p>
      {ready && settled ? (
        <p className={styles.acts}>
          <ButtonLink href={receipt} prefetch={false} weight="main">
            {t('receipt')}
          </ButtonLink>
          <ButtonLink href={assignment} prefetch={false}>
            {t('back')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
