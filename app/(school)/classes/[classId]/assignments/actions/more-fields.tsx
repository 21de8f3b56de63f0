import { useTranslations } from 'next-intl';
import type { QuizSettings, Windows } from '@/domain/school/assignment-settings';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import styles from './assignment-form.module.css';
import { FoldedFields } from './folded-fields';
import { AttemptsField, ClosesField, OpensField, ShownFields } from './free-fields';
import { SettingsWords } from './settings-words';

const fields = [
  'opens',
  'closes',
  'closing',
  'attempts',
  'counts',
  'late',
  'percentADay',
  'offline',
  'navigation',
  'shuffleItems',
  'shuffleOptions',
  'confidence',
  'showScore',
  'showKey',
  'showExplanations',
  'word',
];

/** Everything but the four choices, folded away and said in one sentence. */
export function MoreFields({
  quiz,
  windows,
  zone,
}: {
  quiz: QuizSettings;
  windows: Windows;
  zone: string;
}) {
  const t = useTranslations('assignments.form');
  const box = (name: 'shuffleItems' | 'shuffleOptions' | 'confidence') => (
    <ChoiceField
      name={name}
      label={t(name)}
      type="checkbox"
      choices={[{ value: 'yes', label: t(`${name}Yes`) }]}
      chosen={quiz[name] ? ['yes'] : []}
    />
  );
  return (
    <>
      <p className={styles.forQuiz}>
        <SettingsWords settings={quiz} />
      </p>
      <FoldedFields summary={t('more')} fields={fields}>
        <OpensField opens={windows.opens} zone={zone} />
        <ClosesField closes={windows.closes} zone={zone} />
        <div className={`${styles.part} ${styles.forQuiz}`}>
          <ChoiceField
            name="closing"
            label={t('closing')}
            choices={(['cuts-off', 'last-start'] as const).map((one) => ({
              value: one,
              label: t(`closingChoice.${one}`),
            }))}
            chosen={[quiz.closing]}
          />
          <AttemptsField attempts={quiz.attempts} />
          <Field as="select" name="counts" label={t('counts')} defaultValue={quiz.counts}>
            {(['best', 'last', 'first', 'mean'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`countsChoice.${one}`)}
              </option>
            ))}
          </Field>
          <ChoiceField
            name="late"
            label={t('late')}
            choices={(['mark', 'deduct', 'refuse'] as const).map((one) => ({
              value: one,
              label: t(`lateChoice.${one}`),
            }))}
            chosen={[quiz.late.rule]}
          />
          <Field
            name="percentADay"
            label={t('percentADay')}
            hint={t('percentNote')}
            type="number"
            min={1}
            max={100}
            inputMode="numeric"
            defaultValue={quiz.late.rule === 'deduct' ? quiz.late.percentADay : 10}
          />
          <ChoiceField
            name="offline"
            label={t('offline')}
            choices={(['count', 'teacher-decides'] as const).map((one) => ({
              value: one,
              label: t(`offlineChoice.${one}`),
            }))}
            chosen={[quiz.offline]}
          />
          <ChoiceField
            name="navigation"
            label={t('navigation')}
            choices={(['free', 'one-way'] as const).map((one) => ({
              value: one,
              label: t(`navigationChoice.${one}`),
            }))}
            chosen={[quiz.navigation]}
          />
          {box('shuffleItems')}
          {box('shuffleOptions')}
          {box('confidence')}
          <ShownFields quiz={quiz} />
        </div>
      </FoldedFields>
    </>
  );
}
