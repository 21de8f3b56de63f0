import { useTranslations } from 'next-intl';
import { type QuizSettings, releaseMoments } from '@/domain/school/assignment-settings';
import { Field } from '@/ui/forms/field';

const usualAttempts = ['1', '2', '3', '4', '5', '10'];

/** When it opens. */
export function OpensField({ opens, zone }: { opens: string | null; zone: string }) {
  const t = useTranslations('assignments.form');
  return (
    <Field
      name="opens"
      label={t('opens')}
      hint={t('opensNote', { zone })}
      type="datetime-local"
      defaultValue={opens ?? ''}
    />
  );
}

/** When it closes. */
export function ClosesField({ closes, zone }: { closes: string | null; zone: string }) {
  const t = useTranslations('assignments.form');
  return (
    <Field
      name="closes"
      label={t('closes')}
      hint={t('closesNote', { zone })}
      type="datetime-local"
      defaultValue={closes ?? ''}
    />
  );
}

/** How many attempts there are. */
export function AttemptsField({ attempts }: { attempts: QuizSettings['attempts'] }) {
  const t = useTranslations('assignments.form');
  const chosen = attempts === null ? 'any' : String(attempts);
  const listed = [...new Set([...usualAttempts, ...(attempts === null ? [] : [chosen])])];
  return (
    <Field as="select" name="attempts" label={t('attempts')} defaultValue={chosen}>
      {listed
        .sort((a, b) => Number(a) - Number(b))
        .map((count) => (
          <option key={count} value={count}>
            {t('attemptsOf', { count: Number(count) })}
          </option>
        ))}
      <option value="any">{t('anyAttempts')}</option>
    </Field>
  );
}

/** What shows at another moment than the results as a whole, and the password. */
export function ShownFields({ quiz }: { quiz: QuizSettings }) {
  const t = useTranslations('assignments.form');
  return (
    <>
      {(['showScore', 'showKey', 'showExplanations'] as const).map((name) => (
        <Field
          key={name}
          as="select"
          name={name}
          label={t(name)}
          defaultValue={quiz[name] === quiz.showKey ? '' : quiz[name]}
        >
          <option value="">{t('asResults')}</option>
          {releaseMoments.map((moment) => (
            <option key={moment} value={moment}>
              {t(`moment.${moment}`)}
            </option>
          ))}
        </Field>
      ))}
      <Field
        name="word"
        label={t('word')}
        hint={t('wordNote')}
        defaultValue={quiz.password ?? ''}
        maxLength={100}
        autoComplete="off"
      />
    </>
  );
}
