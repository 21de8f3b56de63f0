import { useTranslations } from 'next-intl';
import { SaidAnswer } from '@/app/_live/answer-words';
import { Comparison } from '@/app/_live/comparison';
import { VoteTable } from '@/app/_live/vote-table';
import { ClassFrame } from '@/app/(school)/class-frame';
import type { RoundQuestionResult, RoundResult, StudentVotes } from '@/server/live/round-result';
import { DataTable } from '@/ui/tables/data-table';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './round-result-view.module.css';

/** What came of a round, for its teachers alone: both votes of each question, and who answered what. */
export function RoundResultView({ result }: { result: RoundResult }) {
  const t = useTranslations('live.result');
  const { class: ofClass, title, questions, seats, endedAt } = result;
  return (
    <ClassFrame
      classId={ofClass.id}
      className={ofClass.name}
      isArchived={ofClass.isArchived}
      here={null}
      title={title}
    >
      <p id="sums" tabIndex={-1}>
        {t('sums', { seats, questions: questions.length })}
        {endedAt === null ? ` ${t('notEnded')}` : null}
      </p>
      <ol className={styles.questions}>
        {questions.map((question) => (
          <li key={question.position}>
            <Question question={question} />
          </li>
        ))}
      </ol>
    </ClassFrame>
  );
}

function Question({ question }: { question: RoundQuestionResult }) {
  const t = useTranslations('live.result');
  const say = useTranslations('live');
  const { position, type, asks, key, explanation, votes, comparison, students } = question;
  return (
    <section className={styles.question} aria-labelledby={`question-${position}`}>
      <h2 id={`question-${position}`} className={type === 'cloze' ? styles.source : undefined}>
        {position}. {asks}
      </h2>
      <p>
        {t('key', {
          key: key.is === 'text' ? key.text : say(key.is === 'true' ? 'isTrue' : 'isFalse'),
        })}{' '}
        <span className={styles.quiet}>{explanation}</span>
      </p>
      {votes.length === 0 ? (
        <p>{t('noAnswers')}</p>
      ) : (
        <VoteTable votes={votes} isLettered={type === 'multiple-choice'} />
      )}
      {comparison === null ? null : <Comparison comparison={comparison} />}
      {students.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>{t('who', { count: students.length })}</summary>
          <DataTable
            caption={t('who', { count: students.length })}
            head={
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('first')}</th>
                <th scope="col">{t('second')}</th>
              </tr>
            }
          >
            {students.map(({ id, name, votes: own }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>
                  <Given given={own[1]} />
                </td>
                <td>
                  <Given given={own[2]} />
                </td>
              </tr>
            ))}
          </DataTable>
        </details>
      )}
    </section>
  );
}

function Given({ given }: { given: StudentVotes['votes'][1] }) {
  const t = useTranslations('live.result');
  if (given === null) return <span className={styles.quiet}>{t('none')}</span>;
  return (
    <StateMark shape={given.isRight ? 'full' : 'stopped'} tone={given.isRight ? 'right' : 'quiet'}>
      <SaidAnswer words={given.words} />, {t(given.isRight ? 'right' : 'notRight')}
    </StateMark>
  );
}
