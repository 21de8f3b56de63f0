'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RosterReport } from '@/server/classes/import-roster';
import { ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { PlannedRows } from './planned-rows';
import styles from './preview-list.module.css';

/** One report of what a list has done: what was added, changed and refused. */
export function ImportReport({ report, place }: { report: RosterReport; place: string }) {
  const t = useTranslations('classes.import');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { counts } = report;
  const rows = [...report.refused, ...report.changed, ...report.added];
  const told = counts.refuse + counts.change + counts.add;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('reportTitle')}
        </h2>
        <p>{t('reportCounts', counts)}</p>
      </div>
      <div className={styles.acts}>
        {counts.add > 0 ? (
          <ButtonLink href={`${place}/slips`} weight="main">
            {t('toSlips')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={place} weight={counts.add > 0 ? 'ordinary' : 'main'}>
          {t('toRoster')}
        </ButtonLink>
      </div>
      {rows.length > 0 ? (
        <DataTable
          caption={t('reportTitle')}
          head={
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('done')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('number')}</th>
            </tr>
          }
        >
          <PlannedRows rows={rows} />
        </DataTable>
      ) : null}
      {rows.length < told ? (
        <p className={styles.note}>{t('shown', { shown: rows.length, total: told })}</p>
      ) : null}
    </div>
  );
}
