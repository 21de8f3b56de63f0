import { useTranslations } from 'next-intl';
import { ActionForm } from '@/ui/forms/action-form';
import { Button } from '@/ui/primitives/button';
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
            <span id={`comment-${id}`}>{text}</span>
            <ActionForm action={forgetCommentAction} submit={null} name={id}>
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="comment" value={id} />
              <Button type="submit" weight="plain" aria-describedby={`comment-${id}`}>
                {t('forget')}
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
