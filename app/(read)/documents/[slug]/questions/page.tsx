import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { problemCodes } from '@/domain/result';
import { quizChoices } from '@/server/attempts/quiz-choices';
import { QuizForm } from '@/ui/reader/quiz-form';
import { ChoicesForm } from './choices-form';
import styles from './page.module.css';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const choices = await quizChoices((await params).slug);
  const t = await getTranslations('quiz.questions');
  return choices ? { title: t('about', { document: choices.document.title }) } : {};
}

/** Where a quiz begins: with one click, or with choices of one's own. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const choices = await quizChoices((await params).slug);
  if (choices === null) notFound();
  const t = await getTranslations('quiz.questions');
  const { problem } = await searchParams;
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.document}>{choices.document.title}</p>
      </header>
      <section className={styles.quick} aria-labelledby="quick">
        <h2 id="quick">{t('quick')}</h2>
        <p>{t('quickText')}</p>
        <QuizForm slug={choices.document.slug}>{t('take')}</QuizForm>
      </section>
      <ChoicesForm
        choices={choices}
        problem={problemCodes.find((code) => code === problem) ?? null}
      />
    </div>
  );
}
