import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { OutboxState } from '@/domain/sync/fact';
import { ButtonLink } from '@/ui/primitives/button';
import { Sheet } from '@/ui/primitives/sheet';
import { QuizForm } from '@/ui/reader/quiz-form';
import styles from './end-of-cards.module.css';

/** As long as a browser's timer can wait. */
const longestWait = 2 ** 31 - 1;

const never = () => () => undefined;

/** The reader's own zone once the page is alive; before, the server cannot know it. */
function useOwnZone(): string {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

/** Asks the server again when the next card falls due while the page is left open. */
function useRefreshAt(instant: string | null): void {
  const router = useRouter();
  useEffect(() => {
    if (instant === null) return;
    const wait = Math.max(1_000, Date.parse(instant) - Date.now());
    if (wait > longestWait) return;
    const timer = setTimeout(() => router.refresh(), wait);
    return () => clearTimeout(timer);
  }, [instant, router]);
}

/** When the hand is empty: why, when the next cards are due, and one next step. */
export function EndOfCards({
  slug,
  rated,
  nextDueAt,
  saved,
}: {
  slug: string;
  /** How many cards were rated in this sitting. */
  rated: number;
  nextDueAt: string | null;
  saved: OutboxState;
}) {
  const t = useTranslations('study');
  const format = useFormatter();
  const timeZone = useOwnZone();
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = useRef(rated > 0);
  useEffect(() => {
    if (begun.current) heading.current?.focus();
  }, []);
  useRefreshAt(saved === 'saved' ? nextDueAt : null);
  const when = nextDueAt
    ? format.dateTime(new Date(nextDueAt), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      })
    : null;
  return (
    <Sheet as="section" className={styles.end} aria-labelledby="end-of-cards">
      <h2 ref={heading} id="end-of-cards" tabIndex={-1}>
        {t(saved === 'saved' ? 'end.title' : 'end.waiting')}
      </h2>
      {rated > 0 ? <p>{t('end.rated', { count: rated })}</p> : null}
      {saved === 'kept-here' ? <p>{t('end.keptHere')}</p> : null}
      {saved === 'saved' && when ? <p>{t('end.nextDue', { when })}</p> : null}
      <div className={styles.acts}>
        <QuizForm slug={slug}>{t('end.quiz')}</QuizForm>
        <ButtonLink href={`/documents/${slug}`}>{t('end.read')}</ButtonLink>
      </div>
    </Sheet>
  );
}
