import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttemptLines } from '@/app/_attempt/attempt-lines';
import type { RegradedQuestion } from '@/server/regrading/judged-anew';
import type { AssignedResult } from '@/server/taking/assigned-result';
import { ClientMessages } from '@/ui/messages/client-messages';
import { ButtonLink } from '@/ui/primitives/button';
import { Appeal } from './appeal';
import styles from './page.module.css';
import groupStyles from './question-group.module.css';
import { RegradeNote } from './regrade-note';
import { ReviewedQuestion } from './reviewed-question';

type Reviewed = AssignedResult['questions'][number];

/** How an attempt at an assignment went, as far as its results are released. */
export function AssignedReview({ result }: { result: AssignedResult }) {
  const t = useTranslations('taking');
  const words = useTranslations('regrading');
  const { attempt, standing, questions, regraded } = result;
  const { assigned } = attempt;
  const place = `/assignments/${assigned.id}`;
  const group = (one: Reviewed) => groupOf(one, regraded[one.position]);
  const missed = questions.filter((one) => group(one) === 'missed');
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
      {questions.length > 0 && questions.every((one) => group(one) === 'leftOut') ? (
        <p>{words('review.nothingCounts')}</p>
      ) : null}
      {missed.some(({ state }) => state === 'answered') ? (
        <p>
          {t('review.missedCards')}{' '}
          <Link href={`/documents/${attempt.document.slug}/cards`}>{t('review.cards')}</Link>
        </p>
      ) : null}
      <ClientMessages namespaces={['regrading', 'problems']}>
        {groups.map((name) => (
          <Group
            key={name}
            name={name}
            title={name === 'leftOut' ? words('review.leftOut') : t(`review.${name}`)}
            result={result}
            questions={questions.filter((one) => group(one) === name)}
          />
        ))}
      </ClientMessages>
    </div>
  );
}

const groups = ['missed', 'waiting', 'right', 'leftOut'] as const;
type GroupName = (typeof groups)[number];

function groupOf(question: Reviewed, regraded: RegradedQuestion | undefined): GroupName {
  if (regraded?.exception === 'left-out') return 'leftOut';
  if (regraded?.exception === 'full-marks') return 'right';
  if (question.state === 'open') return (question.onPaper?.points ?? 0) >= 1 ? 'right' : 'missed';
  const { verdict } = question.revealed;
  if (verdict === 'to-check') return 'waiting';
  return verdict === 'right' || verdict === 'nearly' ? 'right' : 'missed';
}

function Group({
  name,
  title,
  result: { attempt, regraded },
  questions,
}: {
  name: GroupName;
  title: string;
  result: AssignedResult;
  questions: readonly Reviewed[];
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
          const about = regraded[question.position];
          const points = about?.exception ? null : pointsOf(question);
          return (
            <li key={question.position}>
              <ReviewedQuestion
                attempt={{ id: attempt.id, document, voices, assigned: attempt.assigned }}
                question={{ ...question, points, missed: name === 'missed' }}
                folded={name === 'right' || name === 'leftOut'}
                note={
                  about?.judgedAnew ? (
                    <RegradeNote judgedAnew={about.judgedAnew} zone={attempt.assigned.zone} />
                  ) : null
                }
                appeal={
                  question.state === 'answered' ? (
                    <Appeal
                      response={question.response}
                      position={question.position}
                      isMade={question.appealed}
                      mayMake={name === 'missed' && question.revealed.type !== 'extended-response'}
                      answer={about?.appealAnswer ?? null}
                    />
                  ) : null
                }
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Points of a question, answered here or on paper. */
function pointsOf(question: Reviewed): number | null {
  return question.state === 'open' ? (question.onPaper?.points ?? null) : question.revealed.points;
}
