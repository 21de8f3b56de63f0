import { useTranslations } from 'next-intl';
import type { MakingPage } from '@/server/assignments/making-page';
import { ChoiceField } from '@/ui/forms/choice-field';
import styles from './whom-fields.module.css';

/** Whom the assignment is for: the whole class, or the students ticked. */
export function WhomFields({
  students,
  chosen,
}: {
  /** Those on the roster. */
  students: MakingPage['students'];
  /** Null for the whole class. */
  chosen: readonly string[] | null;
}) {
  const t = useTranslations('assignments.form');
  return (
    <div className={styles.whom}>
      <ChoiceField
        name="whom"
        label={t('whom')}
        choices={(['class', 'some'] as const).map((who) => ({
          value: who,
          label: t(`whomChoice.${who}`),
        }))}
        chosen={[chosen === null ? 'class' : 'some']}
      />
      <div className={styles.students}>
        <ChoiceField
          name="students"
          label={t('students')}
          hint={t('studentsNote')}
          type="checkbox"
          choices={students.map(({ learnerId, name, number }) => ({
            value: learnerId,
            label: name,
            ...(number !== null && { hint: number }),
          }))}
          chosen={chosen ?? []}
        />
      </div>
    </div>
  );
}
