import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { answerToMark } from '@/server/marking/answer-to-mark';
import { ClientMessages } from '@/ui/messages/client-messages';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { Spoken } from '@/ui/primitives/spoken';
import { AnswerSheet } from './answer-sheet';
import { KeptComments } from './kept-comments';
import { MarkForm } from './mark-form';
import { MarkKept } from './mark-kept';
import styles from './page.module.css';
import { PassagesBeside } from './passages-beside';

interface Props {
  params: Promise<{ classId: string; assignmentId: string; place: string }>;
  searchParams: Promise<{ item?: string | string[]; names?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = Number((await params).place);
  const t = await getTranslations('marking');
  return { title: Number.isInteger(place) ? t('titleOf', { place }) : t('title') };
}

/** One answer after the other to one question, each beside the words it stands on, with its rubric. */
export default async function QueuePage({ params, searchParams }: Props) {
  const { classId, assignmentId, place } = await params;
  const { item, names } = await searchParams;
  const back = `/classes/${classId}/assignments/${assignmentId}/marking`;
  const input = { classId, assignment: assignmentId, place, item, names };
  const queue = pageValue(await answerToMark(input, await currentAsker()), `${back}/${place}`);
  const t = await getTranslations('marking');
  const { answer, question } = queue;
  const showsNames = names === 'shown';
  const at = (id: string, shown = showsNames) =>
    `${back}/${place}?${new URLSearchParams({ item: id, ...(shown && { names: 'shown' }) })}`;
  return (
    <ClassFrame
      classId={classId}
      className={queue.class.name}
      isArchived={queue.class.isArchived}
      here={null}
      title={question.stem}
    >
      <p className={styles.way}>
        <Link href={back}>{queue.title}</Link>
        <span>{t('progress', { marked: queue.marked, answers: queue.answers })}</span>
      </p>
      {answer === null ? (
        <p>{t('noAnswers')}</p>
      ) : (
        <>
          <div className={styles.head}>
            <h2 id="answer" tabIndex={-1}>
              {t('answer', { number: answer.number, answers: queue.answers })}
              {answer.student === null ? null : `: ${answer.student}`}
              <Spoken>. {t('progress', { marked: queue.marked, answers: queue.answers })}</Spoken>
            </h2>
            <FocusFollows change={answer.id} to="answer" />
            <nav className={styles.way} aria-label={t('answers')}>
              {answer.previous === null ? null : (
                <Link href={at(answer.previous)} rel="prev" prefetch={false}>
                  {t('previous')}
                </Link>
              )}
              {answer.next === null ? null : (
                <Link href={at(answer.next)} rel="next" prefetch={false}>
                  {t('next')}
                </Link>
              )}
              <Link href={at(answer.id, !showsNames)} prefetch={false}>
                {t(showsNames ? 'hideNames' : 'showNames')}
              </Link>
            </nav>
          </div>
          {answer.hasLeft ? <p>{t('hasLeft')}</p> : null}
          <div className={styles.desk}>
            <AnswerSheet answer={answer} question={question} />
            <section className={styles.marking} aria-labelledby="mark">
              <h2 id="mark" tabIndex={-1}>
                {t('theMark')}
              </h2>
              {queue.class.isArchived ? (
                <MarkKept mark={answer.mark} rubric={question.rubric} />
              ) : (
                <ClientMessages namespaces={['marking']}>
                  <MarkForm
                    key={answer.id}
                    of={{ classId, assignment: assignmentId, place, showsNames }}
                    zone={queue.class.zone}
                    rubric={question.rubric}
                    answer={{
                      id: answer.id,
                      response: answer.response,
                      sequence: answer.sequence,
                      ownSequence: answer.ownSequence,
                      mark: answer.mark && { ...answer.mark, at: answer.mark.at.toISOString() },
                    }}
                    comments={queue.comments.map(({ text }) => text)}
                  />
                </ClientMessages>
              )}
              {queue.class.isArchived ? null : (
                <KeptComments classId={classId} comments={queue.comments} />
              )}
            </section>
            <PassagesBeside passages={answer.passages} document={question.document} />
          </div>
        </>
      )}
    </ClassFrame>
  );
}
