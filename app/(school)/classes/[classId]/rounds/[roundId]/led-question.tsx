import { useTranslations } from 'next-intl';
import { Comparison } from '@/app/_live/comparison';
import { VoteTable } from '@/app/_live/vote-table';
import type { LivePhase } from '@/domain/school/live-round';
import type { LedQuestion } from '@/server/live/leader-view';
import { MarkedText } from '@/ui/reader/marked-text';
import styles from './led-question.module.css';

/** A question in letters that the last row reads: asked, then with what the class answered, then settled. */
export function LedQuestionView({ question, phase }: { question: LedQuestion; phase: LivePhase }) {
  const t = useTranslations('live');
  const { presented, votes, passages, answer } = question;
  const isVoting = phase === 'first-vote' || phase === 'second-vote';
  return (
    <section className={styles.question} aria-labelledby="asked">
      <Asked presented={presented} />
      <div id="outcome" className={styles.outcome}>
        {isVoting || votes.length === 0 ? (
          <Choices presented={presented} />
        ) : (
          <VoteTable votes={votes} isLettered={presented.type === 'multiple-choice'} isRoomWide />
        )}
        {answer === null ? null : (
          <div className={styles.answer}>
            {presented.type === 'cloze' || presented.type === 'evidence' ? (
              <p className={styles.key}>
                {t('lead.key')} <q>{answer.key.is === 'text' ? answer.key.text : null}</q>
              </p>
            ) : null}
            <p>{answer.explanation}</p>
            {answer.comparison === null ? null : <Comparison comparison={answer.comparison} />}
          </div>
        )}
      </div>
      {passages === null
        ? null
        : passages.map(({ passage, part, text, marks }) => (
            <figure key={passage} className={styles.passage}>
              <figcaption>{t('lead.passage', { part, passage })}</figcaption>
              <blockquote>
                <MarkedText text={text} marks={marks} />
              </blockquote>
            </figure>
          ))}
      {passages?.length === 0 ? <p>{t('lead.noPassage')}</p> : null}
    </section>
  );
}

function Asked({ presented }: { presented: LedQuestion['presented'] }) {
  const t = useTranslations('live.lead');
  switch (presented.type) {
    case 'multiple-choice':
    case 'extended-response':
      return (
        <h2 id="asked" className={styles.stem}>
          {presented.stem}
        </h2>
      );
    case 'true-false':
      return (
        <h2 id="asked" className={styles.stem}>
          <span className={styles.task}>{t('trueOrFalse')}</span> {presented.statement}
        </h2>
      );
    case 'cloze':
      return (
        <>
          <h2 id="asked" className={styles.stem}>
            <span className={styles.task}>{t('cloze')}</span>
            <span className={styles.source}>
              {presented.parts.map((part, index) =>
                'text' in part ? (
                  part.text
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a quote never change.
                  <span key={index} className={styles.blank}>
                    <span className={styles.unseen}>{t('blank')}</span>
                  </span>
                ),
              )}
            </span>
          </h2>
          <p className={styles.speaker}>{presented.speaker}</p>
        </>
      );
    case 'evidence':
      return (
        <>
          <h2 id="asked" className={styles.stem}>
            {presented.stem}
          </h2>
          <blockquote className={styles.shown}>{presented.text}</blockquote>
        </>
      );
  }
}

function Choices({ presented }: { presented: LedQuestion['presented'] }) {
  const t = useTranslations('live');
  if (presented.type === 'true-false') {
    return (
      <ul className={styles.choices}>
        <li>{t('isTrue')}</li>
        <li>{t('isFalse')}</li>
      </ul>
    );
  }
  if (presented.type !== 'multiple-choice') return null;
  return (
    <ol className={styles.choices} data-lettered>
      {presented.options.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
  );
}
