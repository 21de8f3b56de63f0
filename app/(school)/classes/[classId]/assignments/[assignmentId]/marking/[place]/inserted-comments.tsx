'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';
import styles from './inserted-comments.module.css';

/** Writes a kept comment into the field above, after what stands there. */
function insert(from: HTMLElement, text: string) {
  const field = from.closest('form')?.querySelector<HTMLTextAreaElement>('[name="comment"]');
  if (!field) return;
  const before = field.value.trimEnd();
  field.value = before === '' ? text : `${before}\n${text}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

/** Comments kept to use again, each a button. */
export function InsertedComments({ comments }: { comments: readonly string[] }) {
  const t = useTranslations('marking');
  if (comments.length === 0) return null;
  return (
    <fieldset className={styles.comments}>
      <legend>{t('insert')}</legend>
      {comments.map((text) => (
        <Button
          key={text}
          weight="plain"
          className={styles.comment}
          onClick={(event) => insert(event.currentTarget, text)}
        >
          {text}
        </Button>
      ))}
    </fieldset>
  );
}
