import { useTranslations } from 'next-intl';
import { ActionForm } from '@/ui/forms/action-form';
import { forgetCommentAction } from '../actions';
import styles from './kept-comments.module.css';

/** The comments kept to use again, to be taken off the list. */
export function KeptComments({
  classId,
  comments,
}: {
  classId: string;
  comments: readonly { id: string; text: string }[];
}) {
  const t = useTranslations('marking');
  if (comments.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>{t('kept')}</summary>
      <ul>
        {comments.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <ActionForm action={forgetCommentAction} submit={t('forget')} weight="plain" name={id}>
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="comment" value={id} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
