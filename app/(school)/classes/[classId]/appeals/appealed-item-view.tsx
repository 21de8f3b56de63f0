import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useAnswerText } from '@/app/(school)/use-answer-text';
import type { AppealedItem, EqualAppeals } from '@/server/regrading/appeals-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { PassageSheet } from '@/ui/reader/passage-sheet';
import { declineAppealsAction } from './actions';
import styles from './appealed-item-view.module.css';

/** A question, the passage it rests on, and what students answered who think that they were right. */
export function AppealedItemView({
  classId,
  item,
  isArchived,
}: {
  classId: string;
  item: AppealedItem;
  isArchived: boolean;
}) {
  const t = useTranslations('regrading');
  const text = useAnswerText();
  const { assignment, place, type, document, asks, key, explanation, passages, answers } = item;
  const id = `appeal-${assignment.id}-${place}`;
  const ofAssignment = `/classes/${classId}/assignments/${assignment.id}`;
  return (
    <section className={styles.item} aria-labelledby={id}>
      <h2 id={id}>
        <Link href={`${ofAssignment}/items/${place}`}>
          {t('appeals.question', { title: assignment.title, place })}
        </Link>
      </h2>
      <div className={styles.beside}>
        <div className={styles.column}>
          <p className={type === 'cloze' ? styles.source : styles.asks}>{asks}</p>
          <dl className={styles.facts}>
            <dt>{t('key')}</dt>
            <dd>{key.is === 'text' ? key.text : text({ value: key.is === 'true' })}</dd>
            <dt>{t('form.explanation')}</dt>
            <dd>{explanation}</dd>
          </dl>
          <ul className={styles.answers}>
            {answers.map((answer) => (
              <li key={answer.appeal}>
                <Answer
                  classId={classId}
                  answer={answer}
                  here={`${ofAssignment}/regrade/${place}`}
                  isArchived={isArchived}
                />
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.column}>
          {passages.map(({ passage, voice, text: words, marks }) => (
            <PassageSheet
              key={passage}
              document={document}
              passage={passage}
              voice={voice}
              text={words}
              marks={marks}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function Answer({
  classId,
  answer,
  here,
  isArchived,
}: {
  classId: string;
  answer: EqualAppeals;
  /** Where the question is judged anew. */
  here: string;
  isArchived: boolean;
}) {
  const t = useTranslations('regrading.appeals');
  const format = useFormatter();
  const text = useAnswerText();
  const { appeal, words, fields, students } = answer;
  const said = text(words);
  const reason = said.length > 100 ? t('reason-plain') : t('reason', { answer: said });
  const yes = new URLSearchParams({ what: 'accept', ...fields, reason });
  return (
    <div className={styles.answer}>
      <p id={`answer-${appeal}`} className={styles.words}>
        {said}
      </p>
      <p>{t('who', { count: students.length, names: format.list(students) })}</p>
      {isArchived ? null : (
        <div className={styles.acts}>
          <ButtonLink
            href={`${here}?${yes}`}
            prefetch={false}
            weight="main"
            aria-describedby={`answer-${appeal}`}
          >
            {t('yes')}
          </ButtonLink>
          <ActionForm
            action={declineAppealsAction}
            submit={null}
            name={appeal}
            className={styles.no}
          >
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="appeal" value={appeal} />
            <Field
              name="note"
              label={t('noteField')}
              maxLength={500}
              aria-describedby={`answer-${appeal}`}
            />
            <Button type="submit" aria-describedby={`answer-${appeal}`}>
              {t('no')}
            </Button>
          </ActionForm>
        </div>
      )}
    </div>
  );
}
