import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttemptLines } from '@/app/_attempt/attempt-lines';
import type { AssignedResult } from '@/server/taking/assigned-result';
import { ButtonLink } from '@/ui/primitives/button';
import styles from './page.module.css';
import groupStyles from './question-group.module.css';
import { ReviewedQuestion } from './reviewed-question';

type Reviewed = AssignedResult['questions'][number];

/** How an attempt at an assignment went, as far as its results are released. */
export function AssignedReview({ result }: { result: AssignedResult }) {
  const t = useTranslations('taking');
  const { attempt, standing, questions } = result;
  const { assigned } = attempt;
  const place = `/assignments/${assigned.id}`;
  const missed = questions.filter((one) => groupOf(one) === 'missed');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <Link href={place}>{assigned.title}</Link>
        </p>
        <h1>{t('review.title')}</h1>
        {standing.finishedAt === null ? null : <AttemptLines attempt={standing} showScore={null} />}
        <p>
          <Link href={`${place}/receipts/${standing.number}`} prefetch={false}>
            {t('made.receipt')}
          </Link>
        </p>
      </header>
      {questions.length === 0 ? (
        <p>
          {standing.finishedAt === null ? (
            <ButtonLink href={`/quiz/${attempt.id}`} weight="main">
              {t('start.resume')}
            </ButtonLink>
          ) : (
            t('review.nothing')
          )}
        </p>
      ) : null}
      {missed.some(({ state }) => state === 'answered') ? (
        <p>
          {t('review.missedCards')}{' '}
          <Link href={`/documents/${attempt.document.slug}/cards`}>{t('review.cards')}</Link>
        </p>
      ) : null}
      {(['missed', 'waiting', 'right'] as const).map((group) => (
        <Group
          key={group}
          title={t(`review.${group}`)}
          attempt={attempt}
          questions={questions.filter((one) => groupOf(one) === group)}
          folded={group === 'right'}
        />
      ))}
    </div>
  );
}

function groupOf(question: Reviewed): 'missed' | 'waiting' | 'right' {
  if (question.state === 'open') return (question.onPaper?.points ?? 0) >= 1 ? 'right' : 'missed';
  const { verdict } = question.revealed;
  if (verdict === 'to-check') return 'waiting';
  return verdict === 'right' || verdict === 'nearly' ? 'right' : 'missed';
}

function Group({
  title,
  attempt,
  questions,
  folded,
}: {
  title: string;
  attempt: AssignedResult['attempt'];
  questions: readonly Reviewed[];
  folded: boolean;
}) {
  if (questions.length === 0) return null;
  return (
    <section className={groupStyles.group} aria-label={title}>
      <h2>{title}</h2>
      <ol className={groupStyles.list}>
        {questions.map((question) => {
          const { documents } = attempt.assigned;
          const { voices, ...document } = documents[question.position - 1] ?? {
            ...attempt.document,
            voices: attempt.voices,
          };
          const points =
            question.state === 'open'
              ? (question.onPaper?.points ?? null)
              : question.revealed.points;
          return (
            <li key={question.position}>
              <ReviewedQuestion
                attempt={{ id: attempt.id, document, voices, assigned: attempt.assigned }}
                question={{ ...question, points, missed: groupOf(question) === 'missed' }}
                folded={folded}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
