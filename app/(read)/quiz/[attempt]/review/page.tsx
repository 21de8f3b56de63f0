import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { attemptResult } from '@/server/attempts/attempt-result';
import { currentAsker } from '@/server/auth/asker';
import { assignedResult } from '@/server/taking/assigned-result';
import { AssignedReview } from './assigned-review';
import { NextSteps } from './next-steps';
import styles from './page.module.css';
import { QuestionGroup } from './question-group';
import { ScoreLines } from './score-lines';
import { Sureness } from './sureness';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz.review');
  return { title: t('title'), robots: { index: false } };
}

/** How a quiz went: what was right, what was missed, how well one's sureness fitted, and what next. */
export default async function ReviewPage({ params }: { params: Promise<{ attempt: string }> }) {
  const asker = await currentAsker();
  const ofAssignment = await assignedResult(await params, asker);
  if (ofAssignment.ok) return <AssignedReview result={ofAssignment.value} />;
  const found = await attemptResult(await params, asker);
  if (!found.ok) notFound();
  const t = await getTranslations('quiz.review');
  const { attempt, score, calibration, questions } = found.value;
  const missed = questions.filter(
    (one) => one.missed && (one.state !== 'open' || attempt.finished),
  );
  const waiting = questions.filter((one) => one.state === 'answered' && one.points === null);
  const right = questions.filter((one) => !one.missed && one.points !== null);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <Link href={`/documents/${attempt.document.slug}`}>{attempt.document.title}</Link>
        </p>
        <h1>{t('title')}</h1>
        <ScoreLines attempt={attempt} score={score} />
      </header>
      <NextSteps attempt={attempt} missed={missed.length} mayRetry={asker.learnerId !== null} />
      <Sureness calibration={calibration} />
      <QuestionGroup title={t('missed')} attempt={attempt} questions={missed} folded={false} />
      <QuestionGroup title={t('waiting')} attempt={attempt} questions={waiting} folded={false} />
      <QuestionGroup title={t('right')} attempt={attempt} questions={right} folded />
    </div>
  );
}
