import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { RoundChoice, RoundChoices } from '@/server/live/round-choices';
import { ActionForm } from '@/ui/forms/action-form';
import { startRoundAction } from '../actions';
import styles from './start-form.module.css';

/** The questions to tick, each with its answer; those of an assignment are all ticked. */
export function StartForm({ choices }: { choices: RoundChoices }) {
  const t = useTranslations('live.start');
  const { class: ofClass, source, entries } = choices;
  if (entries.length === 0) return <p>{t('noQuestions')}</p>;
  return (
    <ActionForm action={startRoundAction} submit={t('start')}>
      <input type="hidden" name="classId" value={ofClass.id} />
      <input type="hidden" name="from" value={`${source.kind}:${source.id}`} />
      <fieldset id="field-items" tabIndex={-1} className={styles.list}>
        <legend>{t('pick')}</legend>
        <p className={styles.note}>{t('pickNote')}</p>
        <ul className={styles.rows}>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} isTicked={source.kind === 'assignment'} />
          ))}
        </ul>
      </fieldset>
    </ActionForm>
  );
}

function Row({ entry, isTicked }: { entry: RoundChoice; isTicked: boolean }) {
  const t = useTranslations('live');
  const type = useTranslations('quiz.questions.type');
  const about = useId();
  const { id, asks, key, topic } = entry;
  return (
    <li className={styles.row}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          name="items"
          value={id}
          defaultChecked={isTicked}
          aria-describedby={about}
        />
        <span className={entry.type === 'cloze' ? styles.words : undefined}>{asks}</span>
      </label>
      <p id={about} className={styles.note}>
        {[
          t('start.answer', {
            key: key.is === 'text' ? key.text : t(key.is === 'true' ? 'isTrue' : 'isFalse'),
          }),
          type(entry.type),
          topic,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
