import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { markingOverview } from '@/server/marking/marking-overview';
import { ActionForm } from '@/ui/forms/action-form';
import { ButtonLink } from '@/ui/primitives/button';
import { Spoken } from '@/ui/primitives/spoken';
import { releaseMarksAction } from './actions';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('marking');
  return { title: t('title') };
}

/** How far the marking of an assignment is, question by question, and where its marks are released. */
export default async function MarkingPage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const back = `/classes/${classId}/assignments/${assignmentId}`;
  const here = `${back}/marking`;
  const input = { classId, assignment: assignmentId };
  const page = pageValue(await markingOverview(input, await currentAsker()), here);
  const t = await getTranslations('marking');
  const { toRelease, questions } = page;
  const { isArchived } = page.class;
  const unmarked = questions.reduce((sum, { answers, marked }) => sum + answers - marked, 0);
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={isArchived}
      here={null}
      title={t('title')}
    >
      <p>
        <Link href={back}>{page.title}</Link>
      </p>
      {questions.length === 0 ? <p>{t('noQuestions')}</p> : null}
      <ul className={styles.questions}>
        {questions.map(({ place, stem, answers, marked }) => (
          <li key={place} className={styles.question}>
            <h2>{stem}</h2>
            <p className={styles.progress}>
              <span>{answers === 0 ? t('noAnswers') : t('progress', { marked, answers })}</span>
              {answers === 0 ? null : (
                <progress value={marked} max={answers} aria-label={t('progressOf', { place })} />
              )}
            </p>
            {answers === 0 ? null : (
              <ButtonLink
                href={`${here}/${place}`}
                weight={marked < answers && !isArchived ? 'main' : 'ordinary'}
                prefetch={false}
              >
                {t(marked < answers && !isArchived ? 'mark' : 'lookAgain')}
                <Spoken>{t('ofQuestion', { place })}</Spoken>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {questions.length === 0 ? null : (
        <Section id="release" title={t('release.title')} note={t('release.note')}>
          <p>
            {toRelease.marks === 0 ? t('release.none') : t('release.what', toRelease)}{' '}
            {toRelease.marks > 0 && unmarked > 0
              ? t('release.unmarked', { answers: unmarked })
              : null}
          </p>
          {isArchived ? null : (
            // It stays when nothing waits any more, to say what it has done.
            <ActionForm
              action={releaseMarksAction}
              submit={toRelease.marks === 0 ? null : t('release.act')}
              done={t('release.done')}
            >
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="assignment" value={assignmentId} />
            </ActionForm>
          )}
        </Section>
      )}
    </ClassFrame>
  );
}
