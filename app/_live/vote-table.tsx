import { useFormatter, useTranslations } from 'next-intl';
import type { ShownVote } from '@/server/live/leader-view';
import { StateMark } from '@/ui/tables/state-mark';
import { AnswerBar } from './answer-bar';
import { SaidAnswer } from './answer-words';
import styles from './vote-table.module.css';

/** Each answer with how many gave it, both votes side by side. What is right is marked once it is shown. */
export function VoteTable({
  votes,
  isLettered = false,
  isRoomWide = false,
}: {
  votes: readonly ShownVote[];
  /** Where the answers are the options that the class sees under letters. */
  isLettered?: boolean;
  /** In letters for the wall of a room. */
  isRoomWide?: boolean;
}) {
  const t = useTranslations('live.votes');
  const format = useFormatter();
  const answers = [...new Map(votes.flatMap(({ told }) => told.map((one) => [one.id, one])))];
  const answered = votes.reduce((sum, vote) => sum + vote.answered, 0);
  if (answered === 0) return <p className={isRoomWide ? styles.wide : undefined}>{t('nobody')}</p>;
  const share = (students: number, of: number) => (of === 0 ? 0 : students / of);
  return (
    <table className={isRoomWide ? `${styles.table} ${styles.wide}` : styles.table}>
      <caption className={styles.unseen}>{t('caption')}</caption>
      <thead className={votes.length > 1 ? undefined : styles.unseen}>
        <tr>
          <th scope="col">{t('answer')}</th>
          {votes.map(({ vote, answered: of }) => (
            <th key={vote} scope="col" className={styles.vote}>
              {t(votes.length > 1 ? 'vote' : 'students', { vote })}{' '}
              <span className={styles.of}>{t('of', { answered: of })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map(([id, { words, isRight }], index) => (
          <tr key={id}>
            <th scope="row">
              <div className={styles.said}>
                {isLettered ? (
                  <span className={styles.letter}>
                    {String.fromCharCode('A'.charCodeAt(0) + index)}.{' '}
                  </span>
                ) : null}
                {isRight ? (
                  <StateMark shape="full" tone="right">
                    <SaidAnswer words={words} /> <span className={styles.unseen}>{t('right')}</span>
                  </StateMark>
                ) : (
                  <span>
                    <SaidAnswer words={words} />
                  </span>
                )}
              </div>
            </th>
            {votes.map(({ vote, told, answered: of }) => {
              const students = told.find((one) => one.id === id)?.students ?? 0;
              return (
                <td key={vote} className={styles.vote}>
                  <span className={styles.figure}>
                    <strong>{students}</strong>{' '}
                    {format.number(share(students, of), { style: 'percent' })}
                  </span>
                  <AnswerBar share={share(students, of)} tone={isRight ? 'right' : 'plain'} />
                </td>
              );
            })}
          </tr>
        ))}
        {votes.some(({ others }) => others > 0) ? (
          <tr>
            <th scope="row" className={styles.others}>
              {t('others')}
            </th>
            {votes.map(({ vote, others, answered: of }) => (
              <td key={vote} className={styles.vote}>
                <span className={styles.figure}>
                  <strong>{others}</strong> {format.number(share(others, of), { style: 'percent' })}
                </span>
                <AnswerBar share={share(others, of)} />
              </td>
            ))}
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
