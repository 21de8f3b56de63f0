'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useFormState } from '@/ui/forms/form-context';
import styles from './mark-there.module.css';

/** What another teacher wrote meanwhile, and the word by which one's own is to replace it. */
export function MarkThere({ zone }: { zone: string }) {
  const t = useTranslations('marking.there');
  const format = useFormatter();
  const form = useFormState();
  if (form.state !== 'refused' || form.problem.code !== 'conflict') return null;
  const { what, who, at, percent, comment, sequence } = form.problem.facts ?? {};
  if (what === 'answer') return <p className={styles.there}>{t('answer')}</p>;
  if (who === undefined || sequence === undefined) return null;
  const time = format.dateTime(new Date(String(at)), {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <div className={styles.there}>
      <p>{t('mark', { who: String(who), at: time, percent: String(percent) })}</p>
      {comment ? <blockquote>{comment}</blockquote> : null}
      <label>
        <input type="checkbox" name="over" value={String(sequence)} /> {t('replace')}
      </label>
    </div>
  );
}
