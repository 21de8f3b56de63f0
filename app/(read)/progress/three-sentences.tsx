import { useFormatter, useTranslations } from 'next-intl';
import { strongTopics, topicsToRevisit } from '@/domain/analysis/topic-accuracy';
import type { DocumentProgress, LearnerProgress } from '@/server/progress/learner-progress';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { QuizForm } from '@/ui/reader/quiz-form';
import { studied } from './has-started';
import styles from './three-sentences.module.css';

/** What is due, what is strong and what to look at again, each in a sentence with its act. */
export function ThreeSentences({ progress }: { progress: LearnerProgress }) {
  const t = useTranslations('progress.sentences');
  const format = useFormatter();
  const topics = progress.documents.flatMap((document) =>
    document.topics.map((topic) => ({ ...topic, document: document.slug })),
  );
  const named = (chosen: readonly { topic: string }[]) =>
    chosen.flatMap(({ topic }) => topics.find((one) => one.topic === topic) ?? []).slice(0, 3);
  const strong = named(strongTopics(topics));
  const again = named(topicsToRevisit(topics));
  const list = (chosen: readonly { name: string }[]) => format.list(chosen.map(({ name }) => name));
  const [first] = again;
  const [anyDocument] = progress.documents;
  return (
    <ul className={styles.sentences}>
      {progress.documents.map((document) => (
        <DueSentence key={document.slug} document={document} />
      ))}
      <li>
        <p>
          {strong.length > 0
            ? t('strong', { topics: list(strong) })
            : t(progress.scored === 0 ? 'strongUnknown' : 'strongNone')}
        </p>
        {progress.scored === 0 && anyDocument ? (
          <QuizForm slug={anyDocument.slug}>{t('takeQuiz')}</QuizForm>
        ) : null}
      </li>
      <li>
        <p>
          {again.length > 0
            ? t('again', { topics: list(again) })
            : t(progress.scored === 0 ? 'againUnknown' : 'againNone')}
        </p>
        {first ? (
          <form action="/api/attempts" method="post">
            <input type="hidden" name="document" value={first.document} />
            {again
              .filter(({ document }) => document === first.document)
              .map(({ topic }) => (
                <input key={topic} type="hidden" name="topics" value={topic} />
              ))}
            <Button type="submit">{t('quizOnThese')}</Button>
          </form>
        ) : null}
      </li>
    </ul>
  );
}

function DueSentence({ document: { slug, study } }: { document: DocumentProgress }) {
  const t = useTranslations('progress.sentences');
  const format = useFormatter();
  const due = study.due + study.learning;
  const next = study.forecast.find(({ reviews }, ahead) => ahead > 0 && reviews > 0);
  const words = () => {
    if (due > 0) return t('due', { count: due });
    if (studied(study.byState) === 0) return t('dueUnknown');
    if (next === undefined) return t('dueNone', { days: study.forecast.length });
    const day = format.dateTime(new Date(next.day), { weekday: 'long', timeZone: 'UTC' });
    return t('dueNext', { count: next.reviews, day });
  };
  return (
    <li>
      <p>{words()}</p>
      {due > 0 || study.newToday > 0 ? (
        <ButtonLink href={`/documents/${slug}/cards`} weight={due > 0 ? 'main' : 'ordinary'}>
          {t('study')}
        </ButtonLink>
      ) : null}
    </li>
  );
}
