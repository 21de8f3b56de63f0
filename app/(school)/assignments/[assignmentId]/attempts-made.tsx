import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttemptLines } from '@/app/_attempt/attempt-lines';
import type { QuizStart } from '@/server/taking/start-page';
import type { StudentAttempt } from '@/server/taking/student-attempts';
import { Section } from '../../section';
import { useClassTime } from '../../use-class-time';
import { useGrade } from '../../use-grade';
import styles from './attempts-made.module.css';

const enders = ['student', 'limit', 'closing', 'paper'] as const;

/** The attempts a student has made, each with its result as far as it is released, and its receipt. */
export function AttemptsMade({
  page,
  attempts,
}: {
  page: Pick<QuizStart, 'id' | 'class' | 'rules' | 'share'>;
  attempts: readonly StudentAttempt[];
}) {
  const t = useTranslations('taking.made');
  const grade = useGrade();
  const at = useClassTime(page.class.zone);
  if (attempts.length === 0) return null;
  const share = page.share === null ? null : grade(page.share);
  return (
    <Section
      id="attempts"
      title={t('title')}
      note={share !== null && attempts.length > 1 ? t('counts', { share }) : null}
    >
      <ol className={styles.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <h3>{t('attempt', { number: attempt.number })}</h3>
            <p>
              {t(`by.${byOf(attempt)}`, {
                at: attempt.finishedAt === null ? '' : at(attempt.finishedAt),
              })}{' '}
              {t('answered', { answered: attempt.answered, total: attempt.total })}
            </p>
            <AttemptLines attempt={attempt} showScore={page.rules.showScore} />
            <p className={styles.ways}>
              <Link href={`/assignments/${page.id}/receipts/${attempt.number}`} prefetch={false}>
                {t('receipt')}
              </Link>
              {attempt.keyShown ? (
                <Link href={`/quiz/${attempt.id}/review`} prefetch={false}>
                  {t('review')}
                </Link>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function byOf({ finishedBy }: StudentAttempt): (typeof enders)[number] {
  return enders.find((one) => one === finishedBy) ?? 'student';
}
