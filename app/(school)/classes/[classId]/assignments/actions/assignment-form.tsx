import { useTranslations } from 'next-intl';
import type { FormState } from '@/domain/form-state';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { usualCount, usualSettings } from '@/domain/school/usual-settings';
import type { AssignmentChoices } from '@/server/assignments/assignment-choices';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { Button } from '@/ui/primitives/button';
import styles from './assignment-form.module.css';
import { CardFields } from './card-fields';
import { DrawFields } from './draw-fields';
import { MoreFields } from './more-fields';
import { ResultsField } from './results-field';

/** An assignment that is there already, as far as its form needs it. */
export interface EditedAssignment {
  id: string;
  title: string;
  settings: AssignmentSettings;
  edition: string;
  isDraft: boolean;
}

/**
 * The form by which a teacher makes an assignment or changes it: what, when due, how long and when
 * results show; the rest is folded, and said in one sentence.
 */
export function AssignmentForm({
  classId,
  zone,
  choices,
  edited,
  action,
}: {
  classId: string;
  zone: string;
  choices: AssignmentChoices;
  /** Null for a new one. */
  edited: EditedAssignment | null;
  action: (state: FormState, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations('assignments.form');
  const settings = edited?.settings ?? newSettings(choices);
  const quiz = settings.kind === 'quiz' ? settings : newSettings(choices);
  const [only, ...others] = choices.documents;
  const usualTitle =
    only && others.length === 0 ? t('titleFor', { document: only.title }) : t('titleUsual');
  const isPublished = edited !== null && !edited.isDraft;
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
          defaultValue={edited?.title ?? usualTitle}
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
        <div className={styles.forCards}>
          <CardFields choices={choices} settings={settings} />
        </div>
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

      <section className={styles.part} aria-label={t('rest')}>
        <MoreFields quiz={quiz} windows={settings} zone={zone} />
      </section>

      <div className={styles.acts}>
        {isPublished ? (
          <Button type="submit" weight="main">
            {t('save')}
          </Button>
        ) : (
          <>
            <Button
              type="submit"
              weight="main"
              name="act"
              value="publish"
              className={styles.publish}
            >
              {t('publish')}
            </Button>
            <Button type="submit" name="act" value="save" className={styles.toPick}>
              {t('saveAndPick')}
            </Button>
            <Button type="submit" name="act" value="save" weight="plain" className={styles.draft}>
              {t('saveDraft')}
            </Button>
          </>
        )}
      </div>
    </ActionForm>
  );
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
