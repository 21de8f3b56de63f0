import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { AttemptSummary } from '@/server/attempts/attempts-of';
import styles from './attempt-list.module.css';

const shownAtOnce = 8;

interface Props {
  attempts: readonly AttemptSummary[];
  zone: string;
  /** Titles by slug, where the document must be told. */
  titles: Readonly<Record<string, string>>;
}

/** The quizzes taken, newest first, each leading to its review, or on with it while it is open. */
export function AttemptList({ attempts, zone, titles }: Props) {
  const t = useTranslations('progress.attempts');
  const older = attempts.slice(shownAtOnce);
  return (
    <section className={styles.attempts} aria-labelledby="attempts">
      <h2 id="attempts">{t('title')}</h2>
      <Rows attempts={attempts.slice(0, shownAtOnce)} zone={zone} titles={titles} />
      {older.length > 0 ? (
        <details>
          <summary>{t('older', { count: older.length })}</summary>
          <Rows attempts={older} zone={zone} titles={titles} />
        </details>
      ) : null}
    </section>
  );
}

function Rows({ attempts, zone, titles }: Props) {
  const t = useTranslations('progress.attempts');
  const format = useFormatter();
  return (
    <ol className={styles.list}>
      {attempts.map(({ id, document, startedAt, finishedAt, answered, total, score }) => (
        <li key={id}>
          <Link href={finishedAt === null ? `/quiz/${id}` : `/quiz/${id}/review`}>
            <time dateTime={startedAt.toISOString()}>
              {format.dateTime(startedAt, {
                month: 'long',
                day: 'numeric',
                hour: 'numeric',
                minute: '2-digit',
                timeZone: zone,
              })}
            </time>
          </Link>
          {titles[document] ? <span>{titles[document]}</span> : null}
          <span className={styles.score}>
            {finishedAt === null
              ? t('open', { answered, total })
              : score.outOf === 0
                ? t('unscored', { answered, total })
                : t('score', { points: score.points, outOf: score.outOf })}
            {score.toCheck > 0 ? ` ${t('toCheck', { count: score.toCheck })}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
