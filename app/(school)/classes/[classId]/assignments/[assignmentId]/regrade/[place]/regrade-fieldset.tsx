'use client';

import { useTranslations } from 'next-intl';
import { useAnswerText } from '@/app/(school)/use-answer-text';
import { regradeKinds } from '@/domain/assessment/regrade-kinds';
import type { RegradePage } from '@/server/regrading/regrade-page';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { Button } from '@/ui/primitives/button';
import styles from './regrade-fieldset.module.css';

/** A question as the form needs to know it, and what stands in the form at first. */
export interface RegradeForm extends Pick<RegradePage, 'type' | 'key' | 'answers' | 'explanation'> {
  given: Readonly<Record<string, string>>;
}

/** What is to hold from now on, for which answer, how it is explained, and why. */
export function RegradeFieldset({ form }: { form: RegradeForm }) {
  const t = useTranslations('regrading.form');
  const { type, key, given, explanation } = form;
  const kinds = regradeKinds.filter(
    (kind) => type !== 'extended-response' || (kind !== 'accept' && kind !== 'replace'),
  );
  const label = (kind: (typeof regradeKinds)[number]) => {
    if (type !== 'true-false') return t(kind);
    if (kind === 'accept') return t('acceptBoth');
    return kind === 'replace'
      ? t('replaceBoth', { isTrue: key.is === 'true' ? 'yes' : 'no' })
      : t(kind);
  };
  return (
    <div className={styles.fields}>
      <ChoiceField
        name="what"
        label={t('what')}
        choices={kinds.map((kind) => ({ value: kind, label: label(kind) }))}
        chosen={given.what ? [given.what] : []}
      />
      <div className={styles.answer}>
        <AnswerFields form={form} />
      </div>
      <Field
        as="textarea"
        rows={4}
        name="explanation"
        label={t('explanation')}
        hint={t('explanationHint')}
        defaultValue={given.explanation ?? explanation}
        maxLength={2_000}
      />
      <Field
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        defaultValue={given.reason ?? ''}
        maxLength={500}
      />
      <p>
        <Button type="submit" weight="main">
          {t('preview')}
        </Button>
      </p>
    </div>
  );
}

function AnswerFields({ form: { type, answers, given } }: { form: RegradeForm }) {
  const t = useTranslations('regrading.form');
  const text = useAnswerText();
  switch (type) {
    case 'multiple-choice':
      return (
        <ChoiceField
          name="option"
          label={t('option')}
          choices={answers.map(({ fields, words, students, isRight }) => ({
            value: fields.option ?? '',
            label: text(words),
            hint: [t('optionStudents', { count: students }), isRight && t('optionRight')]
              .filter(Boolean)
              .join(' '),
          }))}
          chosen={given.option ? [given.option] : []}
        />
      );
    case 'cloze': {
      const wrong = answers.filter(({ isRight }) => !isRight);
      const few = wrong.slice(0, 12).map(({ words }) => text(words));
      return (
        <Field
          name="text"
          label={t('text')}
          hint={
            few.length === 0
              ? t('textHint')
              : `${t('textHint')} ${t('given', { answers: few.join(', ') })}`
          }
          defaultValue={given.text ?? ''}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      );
    }
    case 'evidence': {
      const wrong = answers.filter(({ isRight }) => !isRight);
      return (
        <>
          <ChoiceField
            name="ranges"
            label={t('ranges')}
            choices={[
              ...wrong.map(({ fields, words, students }) => ({
                value: fields.ranges ?? '',
                label: text(words),
                hint: t('rangesStudents', { count: students }),
              })),
              { value: 'text', label: t('otherWords') },
            ]}
            chosen={[given.ranges ?? 'text']}
          />
          <Field
            as="textarea"
            rows={2}
            name="text"
            label={t('words')}
            hint={t('wordsHint')}
            defaultValue={given.text ?? ''}
          />
        </>
      );
    }
    default:
      return null;
  }
}
