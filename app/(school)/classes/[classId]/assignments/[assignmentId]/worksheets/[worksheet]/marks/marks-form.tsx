import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PaperMarksPage } from '@/server/worksheets/paper-marks-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { forgetPaperMarksAction, savePaperMarksAction } from '../../actions';
import styles from './page.module.css';

/** The numbers of the version that a student had, to type in what each is worth. */
export function MarksForm({
  of,
  here,
  letters,
  form,
  isArchived,
}: {
  of: { classId: string; assignment: string; worksheet: string };
  here: string;
  letters: readonly string[];
  form: NonNullable<PaperMarksPage['form']>;
  isArchived: boolean;
}) {
  const t = useTranslations('worksheet.marks');
  const named = (
    <>
      {Object.entries({ ...of, learner: form.learnerId, edition: form.edition }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  );
  if (isArchived) return null;
  return (
    <>
      {form.onScreen > 0 ? <p>{t('onScreen', { attempts: form.onScreen })}</p> : null}
      {letters.length > 1 ? (
        <nav className={styles.versions} aria-label={t('whichVersion')}>
          <span>{t('whichVersion')}</span>
          {letters.map((letter) =>
            form.isTyped && letter !== form.letter ? null : (
              <Link
                key={letter}
                href={`${here}?${new URLSearchParams({ learner: form.learnerId, version: letter })}`}
                prefetch={false}
                {...(letter === form.letter && { 'aria-current': 'page' })}
              >
                {letter}
              </Link>
            ),
          )}
        </nav>
      ) : null}
      {letters.length > 1 && !form.isTyped ? (
        <p className={styles.note}>{t('versionFirst')}</p>
      ) : null}
      <ActionForm action={savePaperMarksAction} submit={t('save')}>
        {named}
        <input type="hidden" name="letter" value={form.letter} />
        <p className={styles.note}>{t('howTo')}</p>
        {form.fields.map(({ position, asks, most, takesLetter, points }) => (
          <Field
            key={position}
            name={`marks.${position}`}
            label={t('number', { position, asks })}
            hint={t(takesLetter ? 'mostOrLetter' : 'most', { most })}
            defaultValue={points ?? ''}
            inputMode={takesLetter ? 'text' : 'decimal'}
            autoComplete="off"
            maxLength={10}
          />
        ))}
      </ActionForm>
      {form.isTyped ? (
        <ActionForm
          action={forgetPaperMarksAction}
          submit={t('forget')}
          weight="plain"
          name="forget"
        >
          {named}
          <p className={styles.note}>{t('forgetNote', { letter: form.letter })}</p>
        </ActionForm>
      ) : null}
    </>
  );
}
