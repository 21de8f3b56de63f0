import { useTranslations } from 'next-intl';
import type { AssignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { ActionForm } from '@/ui/forms/action-form';
import { ButtonLink } from '@/ui/primitives/button';
import { deleteDraftAction, releaseResultsAction, withdrawAssignmentAction } from './actions';
import styles from './assignment-acts.module.css';

/** What a teacher can do with an assignment beside changing it, as far as it stands to reason. */
export function AssignmentActs({ assignment }: { assignment: AssignmentToEdit }) {
  const t = useTranslations('assignments.page');
  const { id, state } = assignment;
  const place = `/classes/${assignment.class.id}/assignments/${id}`;
  const named = (
    <>
      <input type="hidden" name="classId" value={assignment.class.id} />
      <input type="hidden" name="assignment" value={id} />
    </>
  );
  return (
    <section className={styles.acts} aria-labelledby="acts">
      <h2 id="acts">{t('acts')}</h2>
      <p className={styles.links}>
        <ButtonLink href={`${place}/preview`}>{t('preview')}</ButtonLink>
        <ButtonLink href={`${place}/copy`}>{t('copy')}</ButtonLink>
        {assignment.settings.kind === 'quiz' ? (
          <ButtonLink href={`${place}/worksheets`}>{t('worksheets')}</ButtonLink>
        ) : null}
        {assignment.asksOpenAnswers && state !== 'draft' ? (
          <ButtonLink href={`${place}/marking`}>{t('marking')}</ButtonLink>
        ) : null}
      </p>
      {state === 'draft' ? (
        <ActionForm action={deleteDraftAction} submit={t('delete')} weight="ordinary">
          {named}
          <p>{t('deleteNote')}</p>
        </ActionForm>
      ) : null}
      {state !== 'draft' && waitsForRelease(assignment) ? (
        <ActionForm action={releaseResultsAction} submit={t('release')} weight="ordinary">
          {named}
          <p>{t('releaseNote')}</p>
        </ActionForm>
      ) : null}
      {assignment.released ? <p>{t('released')}</p> : null}
      {state === 'published' ? (
        <ActionForm action={withdrawAssignmentAction} submit={t('withdraw')} weight="ordinary">
          {named}
          <input type="hidden" name="act" value="withdraw" />
          <p>{t('withdrawNote')}</p>
        </ActionForm>
      ) : null}
      {state === 'withdrawn' ? (
        <ActionForm action={withdrawAssignmentAction} submit={t('giveBack')} weight="ordinary">
          {named}
          <input type="hidden" name="act" value="give-back" />
        </ActionForm>
      ) : null}
    </section>
  );
}

/** Tells whether something shows only after the due date and was not released yet. */
function waitsForRelease({ settings, released }: AssignmentToEdit): boolean {
  if (settings.kind === 'cards' || released) return false;
  const { showScore, showKey, showExplanations } = settings;
  return [showScore, showKey, showExplanations].includes('after-due');
}
