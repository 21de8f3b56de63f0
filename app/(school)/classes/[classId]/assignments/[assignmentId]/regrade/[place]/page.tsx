import type { Metadata } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { useAnswerText } from '@/app/(school)/use-answer-text';
import { currentAsker } from '@/server/auth/asker';
import { type RegradePage, regradePage } from '@/server/regrading/regrade-page';
import { ActionForm } from '@/ui/forms/action-form';
import { ClientMessages } from '@/ui/messages/client-messages';
import { regradeAction } from './actions';
import { History } from './history';
import styles from './page.module.css';
import { RegradeSteps } from './regrade-steps';

interface Props {
  params: Promise<{ classId: string; assignmentId: string; place: string }>;
  /** What stands in the form at first, by the names of its fields. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('regrading');
  const place = Number((await params).place);
  return Number.isInteger(place) ? { title: t('title', { place }) } : {};
}

/** A question judged anew after it was asked: how it is judged, what is to hold, and what was changed. */
export default async function RegradingPage({ params, searchParams }: Props) {
  const { classId, assignmentId, place } = await params;
  const ofAssignment = `/classes/${classId}/assignments/${assignmentId}`;
  const here = `${ofAssignment}/regrade/${place}`;
  const input = { classId, assignment: assignmentId, place };
  const page = pageValue(await regradePage(input, await currentAsker()), here);
  const t = await getTranslations('regrading');
  const given = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  const { type, key, answers, explanation } = page;
  return (
    <ClassFrame
      classId={classId}
      className={page.className}
      isArchived={page.isArchived}
      here={null}
      title={t('title', { place: page.place })}
    >
      <p>
        <Link href={ofAssignment}>{page.title}</Link> <span aria-hidden="true">/</span>{' '}
        <Link href={`${ofAssignment}/items/${page.place}`}>{t('back')}</Link>
      </p>
      <Judged page={page} />
      {page.isArchived ? (
        <p>{t('archived')}</p>
      ) : (
        <Section id="anew" title={t('form.title')} note={t('form.note')}>
          <ActionForm action={regradeAction} submit={null} isWide>
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="assignment" value={assignmentId} />
            <input type="hidden" name="place" value={page.place} />
            <ClientMessages namespaces={['regrading']}>
              <RegradeSteps
                form={{ type, key, answers, explanation, given }}
                holding={page.history.map(({ id, undone }) => `${id}${undone === null}`).join()}
              />
            </ClientMessages>
          </ActionForm>
        </Section>
      )}
      <Section id="history" title={t('history.title')}>
        <History classId={classId} page={page} />
      </Section>
    </ClassFrame>
  );
}

/** The question, and how it is judged now. */
function Judged({ page }: { page: RegradePage }) {
  const t = useTranslations('regrading');
  const text = useAnswerText();
  const { type, asks, passage, key, alsoRight, exception, explanation, asked, answered } = page;
  return (
    <>
      <p className={type === 'cloze' ? styles.source : styles.asks}>{asks}</p>
      <dl className={styles.facts}>
        <dt>{t('key')}</dt>
        <dd>{key.is === 'text' ? key.text : text({ value: key.is === 'true' })}</dd>
        {alsoRight.length === 0 ? null : (
          <>
            <dt>{t('alsoRight')}</dt>
            {alsoRight.map((words) => (
              <dd key={text(words)}>{text(words)}</dd>
            ))}
          </>
        )}
        {exception === null ? null : (
          <>
            <dt>{t('standing')}</dt>
            <dd>{t(`exception.${exception}`)}</dd>
          </>
        )}
        <dt>{t('form.explanation')}</dt>
        <dd className={styles.explanation}>{explanation}</dd>
        {passage === null ? null : (
          <>
            <dt>{t('passage')}</dt>
            <dd className={styles.passage}>{passage}</dd>
          </>
        )}
      </dl>
      <p>{t('asked', { asked, answered })}</p>
    </>
  );
}
