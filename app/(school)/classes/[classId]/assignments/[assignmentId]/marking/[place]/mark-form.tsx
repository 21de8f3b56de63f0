'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { RubricCriterion } from '@/domain/content/document';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { Button } from '@/ui/primitives/button';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { Spoken } from '@/ui/primitives/spoken';
import { saveMarkAction } from '../actions';
import { InsertedComments } from './inserted-comments';
import styles from './mark-form.module.css';
import { MarkThere } from './mark-there';
import { type ChosenMark, useMarkDraft } from './use-mark-draft';
import { useMarkKeys } from './use-mark-keys';

/** A mark that is there already, as the form needs it. */
export interface MarkBefore extends ChosenMark {
  by: string;
  /** ISO instant. */
  at: string;
  released: boolean;
}

/** The rubric by hand or by keyboard, a comment, and on to the next answer. */
export function MarkForm({
  of,
  zone,
  rubric,
  answer,
  comments,
}: {
  of: { classId: string; assignment: string; place: string; showsNames: boolean };
  /** IANA zone of the class. */
  zone: string;
  rubric: readonly RubricCriterion[];
  answer: {
    id: string;
    response: string;
    sequence: number;
    ownSequence: number;
    mark: MarkBefore | null;
  };
  /** Comments kept to use again. */
  comments: readonly string[];
}) {
  const t = useTranslations('marking');
  const form = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState({ words: '', times: 0 });
  const say = (words: string) => setSaid(({ times }) => ({ words, times: times + 1 }));
  useMarkKeys(form, rubric, ({ name }, points, isThere) =>
    say(t(isThere ? 'given' : 'noSuchLevel', { name, points })),
  );
  const { mark } = answer;
  const { restored, forget } = useMarkDraft(form, answer);
  const shown = restored ?? mark;
  const origin = restored === null ? 'saved' : 'restored';
  return (
    <div ref={form} className={styles.mark}>
      {mark === null ? null : (
        <p className={styles.before}>
          {t(mark.released ? 'markedReleased' : 'marked', { by: mark.by })}
        </p>
      )}
      <Spoken>
        <span role="status">
          {/* Another element each time, so that the same words are said again. */}
          <span key={said.times}>{said.words || (restored === null ? '' : t('unsaved'))}</span>
        </span>
      </Spoken>
      {restored === null ? null : (
        <>
          <p>{t('unsaved')}</p>
          <p>
            <Button
              weight="ordinary"
              onClick={() => {
                forget();
                say(t('dropped'));
              }}
            >
              {t('drop')}
            </Button>
          </p>
        </>
      )}
      <FocusFollows change={origin} to={restored === null ? 'mark' : null} />
      <p className={styles.keys}>{t('keys')}</p>
      <ActionForm
        // Its fields begin anew with what was found.
        key={origin}
        action={saveMarkAction}
        submit={null}
        className={styles.form}
      >
        <input type="hidden" name="classId" value={of.classId} />
        <input type="hidden" name="assignment" value={of.assignment} />
        <input type="hidden" name="place" value={of.place} />
        <input type="hidden" name="item" value={answer.id} />
        <input type="hidden" name="response" value={answer.response} />
        <input type="hidden" name="sequence" value={answer.sequence} />
        {of.showsNames ? <input type="hidden" name="names" value="shown" /> : null}
        <MarkThere zone={zone} />
        {rubric.map((criterion) => (
          <ChoiceField
            key={criterion.id}
            name={`levels.${criterion.id}`}
            label={criterion.name}
            choices={criterion.levels.map(({ points, description }, level) => ({
              value: String(level),
              label: t('level', { points, description }),
            }))}
            chosen={shown === null ? [] : [String(shown.levels[criterion.id] ?? '')]}
          />
        ))}
        <Field
          as="textarea"
          name="comment"
          label={t('comment')}
          rows={3}
          maxLength={2000}
          defaultValue={shown?.comment ?? ''}
        />
        <InsertedComments comments={comments} />
        <ChoiceField
          name="keep"
          label={t('again')}
          type="checkbox"
          choices={[{ value: 'yes', label: t('keep') }]}
        />
        <div className={styles.save}>
          <Button type="submit" weight="main">
            {t('save')}
          </Button>
        </div>
      </ActionForm>
    </div>
  );
}
