'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/ui/forms/field';
import { Button } from '@/ui/primitives/button';
import styles from './list-fields.module.css';

/** A list of students, typed or pasted, or from a file. */
export function ListFields() {
  const t = useTranslations('classes.import');
  return (
    <div className={styles.fields}>
      <Field
        as="textarea"
        name="text"
        label={t('text')}
        hint={t('textHint')}
        rows={12}
        autoComplete="off"
        spellCheck={false}
      />
      <Field
        name="file"
        type="file"
        label={t('file')}
        hint={t('fileHint')}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
      />
      <Button type="submit" weight="main" name="step" value="preview">
        {t('look')}
      </Button>
    </div>
  );
}
