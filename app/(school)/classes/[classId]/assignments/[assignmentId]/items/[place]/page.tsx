import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { itemPage } from '@/server/following/item-page';
import { ButtonLink } from '@/ui/primitives/button';
import { StateMark } from '@/ui/tables/state-mark';
import { Answered } from '../../answered';
import { AnswerTable } from './answer-table';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; assignmentId: string; place: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('following.item');
  const place = Number((await params).place);
  return Number.isInteger(place) ? { title: t('title', { place }) } : {};
}

/** One question of an assignment, opened: what it asks, the right answer and why, and every answer given. */
export default async function ItemPage({ params }: Props) {
  const { classId, assignmentId, place } = await params;
  const back = `/classes/${classId}/assignments/${assignmentId}`;
  const input = { classId, assignment: assignmentId, place };
  const page = pageValue(await itemPage(input, await currentAsker()), `${back}/items/${place}`);
  const t = await getTranslations('following.item');
  const words = await getTranslations('following.assignment.results');
  const regrading = await getTranslations('regrading');
  const regrade = `${back}/regrade/${place}`;
  const { result, key, evidence, answers } = page;
  return (
    <ClassFrame
      classId={classId}
      className={page.className}
      here={null}
      title={t('title', { place: result.place })}
    >
      <p>
        <Link href={back}>{page.title}</Link>
      </p>
      <p className={result.type === 'cloze' ? styles.source : styles.asks}>{result.asks}</p>
      <dl className={styles.facts}>
        <dt>{t('key')}</dt>
        <dd>{key.is === 'text' ? key.text : words(key.is === 'true' ? 'isTrue' : 'isFalse')}</dd>
        {page.alsoRight.length === 0 ? null : (
          <>
            <dt>{regrading('alsoRight')}</dt>
            {page.alsoRight.map((also) => (
              <dd key={'value' in also ? String(also.value) : also.text}>
                <Answered words={also} />
              </dd>
            ))}
          </>
        )}
        <dt>{t('why')}</dt>
        <dd>
          <p>{page.explanation}</p>
          {evidence.map(({ passage, text }) => (
            <blockquote key={`${passage} ${text}`} className={styles.quote}>
              <p>{text}</p>
              <Link href={`/documents/${result.document}#p${passage}`}>
                {t('passage', { passage })}
              </Link>
            </blockquote>
          ))}
        </dd>
      </dl>
      {result.exception === null ? null : (
        <p>
          <StateMark shape="changed">{regrading(`exception.${result.exception}`)}</StateMark>
        </p>
      )}
      <p>
        <ButtonLink href={regrade}>{regrading('regrade')}</ButtonLink>
      </p>
      <Section id="answers" title={t('answers')}>
        {answers.length === 0 ? <p>{t('none')}</p> : <AnswerTable answers={answers} />}
        {result.leftOut > 0 ? <p>{t('leftOut', { count: result.leftOut })}</p> : null}
      </Section>
    </ClassFrame>
  );
}
