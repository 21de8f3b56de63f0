import { useTranslations } from 'next-intl';
import type { FormState } from '@/domain/form-state';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { usualCount, usualSettings } from '@/domain/school/usual-settings';
import type { AssignmentChoices } from '@/server/assignments/assignment-choices';
import type { MakingPage } from '@/server/assignments/making-page';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import styles from './assignment-form.module.css';
import { CardFields } from './card-fields';
import { DrawFields } from './draw-fields';
import { FormActs } from './form-acts';
import { MoreFields } from './more-fields';
import { ResultsField } from './results-field';
import { WhomFields } from './whom-fields';

/** An assignment that is there already, as far as its form needs it. */
export interface EditedAssignment {
  id: string;
  title: string;
  settings: AssignmentSettings;
  edition: string;
  isDraft: boolean;
  /** Learner ids of those whom it is for; null where it is for the whole class. */
  students: string[] | null;
}

/**
 * The form by which a teacher makes an assignment or changes it: what, when due, how long and when
 * results show; the rest is folded, and said in one sentence.
 */
export function AssignmentForm({
  classId,
  zone,
  choices,
  students,
  edited,
  prefilled = null,
  action,
}: {
  classId: string;
  zone: string;
  choices: AssignmentChoices;
  /** Those on the roster. */
  students: MakingPage['students'];
  /** Null for a new one. */
  edited: EditedAssignment | null;
  /** What a new one begins with. */
  prefilled?: MakingPage['prefilled'];
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations('assignments.form');
  const settings = edited?.settings ?? prefilled?.settings ?? newSettings(choices);
  const quiz = settings.kind === 'quiz' ? settings : newSettings(choices);
  const [only, ...others] = choices.documents;
  const usualTitle =
    only && others.length === 0 ? t('titleFor', { document: only.title }) : t('titleUsual');
  return (
    <ActionForm action={action} submit={null} className={styles.form}>
      <input type="hidden" name="classId" value={classId} />
      {edited ? (
        <>
          <input type="hidden" name="assignment" value={edited.id} />
          <input type="hidden" name="edition" value={edited.edition} />
        </>
      ) : null}

      <section className={styles.part} aria-labelledby="what">
        <h2 id="what">{t('what')}</h2>
        <Field
          name="title"
          label={t('title')}
          defaultValue={edited?.title ?? (prefilled ? titleAgain(prefilled.about, t) : usualTitle)}
          maxLength={200}
          required
        />
        <ChoiceField
          name="what"
          label={t('kind')}
          choices={(['draw', 'hand', 'cards'] as const).map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
            hint: t(`kindHints.${kind}`),
          }))}
          chosen={[settings.kind === 'cards' ? 'cards' : settings.choice.by]}
        />
        <Documents choices={choices} settings={settings} />
        <div className={styles.forDraw}>
          <DrawFields choices={choices} quiz={quiz} />
        </div>
        {prefilled?.settings.choice.by === 'hand' ? (
          <>
            <p>{t('pickedAgain', { count: prefilled.settings.choice.items.length })}</p>
            {prefilled.settings.choice.items.map((item) => (
              <input key={item} type="hidden" name="items" value={item} />
            ))}
          </>
        ) : null}
        <div className={styles.forCards}>
          <CardFields choices={choices} settings={settings} />
        </div>
      </section>

      <section className={styles.part} aria-labelledby="for-whom">
        <h2 id="for-whom">{t('forWhom')}</h2>
        <WhomFields
          students={students}
          chosen={(edited === null ? prefilled?.students : edited.students) ?? null}
        />
      </section>

      <section className={styles.part} aria-labelledby="when-due">
        <h2 id="when-due">{t('whenDue')}</h2>
        <Field
          name="due"
          label={t('due')}
          hint={t('noDue', { zone })}
          type="datetime-local"
          defaultValue={settings.due ?? ''}
        />
      </section>

      <section className={`${styles.part} ${styles.forQuiz}`} aria-labelledby="how-long">
        <h2 id="how-long">{t('howLong')}</h2>
        <Field
          name="timeLimitMinutes"
          label={t('minutes')}
          hint={t('minutesNote')}
          type="number"
          min={1}
          max={600}
          inputMode="numeric"
          defaultValue={quiz.timeLimitMinutes ?? ''}
        />
      </section>

      <section className={`${styles.part} ${styles.forQuiz}`} aria-labelledby="when-results">
        <h2 id="when-results">{t('whenResults')}</h2>
        <ResultsField quiz={quiz} />
      </section>

      <section className={styles.part} aria-labelledby="rest">
        <MoreFields quiz={quiz} windows={settings} zone={zone} />
      </section>

      <FormActs
        isPublished={edited !== null && !edited.isDraft}
        isPicked={quiz.choice.by === 'hand' && quiz.choice.items.length > 0}
      />
    </ActionForm>
  );
}

type Prefilled = NonNullable<MakingPage['prefilled']>;

function titleAgain(
  about: Prefilled['about'],
  t: ReturnType<typeof useTranslations<'assignments.form'>>,
): string {
  const what = about.by === 'passage' ? t('passage', { number: about.number }) : about.name;
  const title = t('titleAgain', { what });
  return title.length <= 200 ? title : `${title.slice(0, 199)}…`;
}

/** A quiz drawn from all there is, with everything as it usually is. */
function newSettings({ documents, possible }: AssignmentChoices) {
  return usualSettings({
    by: 'draw',
    documents: documents.map(({ slug }) => slug),
    count: Math.max(1, Math.min(usualCount, possible)),
    types: [],
    topics: [],
    difficulties: [],
    items: 'same',
  });
}

/** From which documents. Where there is only one, it goes without saying. */
function Documents({
  choices,
  settings,
}: {
  choices: AssignmentChoices;
  settings: AssignmentSettings;
}) {
  const t = useTranslations('assignments.form');
  const [only, ...others] = choices.documents;
  if (only && others.length === 0) {
    return <input type="hidden" name="documents" value={only.slug} />;
  }
  const chosen = documentsOf(settings) ?? choices.documents.map(({ slug }) => slug);
  return (
    <ChoiceField
      name="documents"
      label={t('documents')}
      type="checkbox"
      choices={choices.documents.map(({ slug, title }) => ({ value: slug, label: title }))}
      chosen={chosen}
    />
  );
}

function documentsOf(settings: AssignmentSettings): string[] | null {
  if (settings.kind === 'cards') return [settings.document];
  return settings.choice.by === 'draw' ? settings.choice.documents : null;
}
