'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RosterPreview } from '@/server/classes/preview-roster';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { LayoutFields } from './layout-fields';
import { PlannedRows } from './planned-rows';
import styles from './preview-list.module.css';

/** What a list would do, row by row, before anything is written; and how it was read. */
export function PreviewList({ preview, place }: { preview: RosterPreview; place: string }) {
  const t = useTranslations('classes.import');
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview takes the focus.
  useEffect(() => heading.current?.focus(), [preview]);
  const { counts, rows, furtherRefused, total } = preview;
  const shown = [...rows, ...furtherRefused];
  const acts = counts.add + counts.change;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('previewTitle')}
        </h2>
        <p>{t('previewCounts', counts)}</p>
      </div>
      <textarea name="text" defaultValue={preview.text} hidden readOnly key={preview.text} />
      <div className={styles.acts}>
        {acts > 0 ? (
          <Button type="submit" weight="main" name="step" value="import">
            {t('yes')}
          </Button>
        ) : (
          <p>{t('nothingToDo')}</p>
        )}
        <ButtonLink href={`${place}/import`} prefetch={false} replace>
          {t('startAgain')}
        </ButtonLink>
      </div>
      <LayoutFields preview={preview} />
      <DataTable
        caption={t('previewTitle')}
        head={
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('act')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('number')}</th>
          </tr>
        }
      >
        <PlannedRows rows={shown} />
      </DataTable>
      {shown.length < total ? (
        <p className={styles.note}>{t('shown', { shown: shown.length, total })}</p>
      ) : null}
    </div>
  );
}
