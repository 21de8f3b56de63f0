'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useSaid } from '@/app/(school)/use-said';
import type { ChangedAttempt, RegradePreview } from '@/server/regrading/preview-regrade';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import styles from './preview-view.module.css';
import type { PreviewedForm } from './previewed-form';

/** Whose score a regrade would change and by how much, and the button that does it. */
export function PreviewView({
  previewed,
  here,
}: {
  previewed: PreviewedForm;
  /** The page's address. */
  here: string;
}) {
  const t = useTranslations('regrading.preview');
  const said = useSaid();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new preview takes the focus.
  useEffect(() => heading.current?.focus(), [previewed]);
  const { preview, fields, isAnew } = previewed;
  const { kind, answer, explanation, changes, unchanged, running, appeals } = preview;
  const { classId: _class, assignment: _assignment, place: _place, ...typed } = fields;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1}>
          {t('title')}
        </h3>
        {isAnew ? <p className={styles.alert}>{t('anew')}</p> : null}
        <p>{said(kind, answer)}</p>
        <p>
          {changes.length + unchanged === 0
            ? t('nobody')
            : t('counts', { changed: changes.length, unchanged })}{' '}
          {running > 0 ? t('running', { count: running }) : null}
        </p>
        {appeals > 0 ? <p>{t('appeals', { count: appeals })}</p> : null}
        <Warnings preview={preview} />
        {explanation === null ? null : (
          <>
            <p>{t('explained')}</p>
            <blockquote className={styles.explanation}>{explanation}</blockquote>
          </>
        )}
      </div>
      {changes.length === 0 ? null : <Changes changes={changes} kind={kind} />}
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="seen" value={preview.seen} />
      <div className={styles.acts}>
        <Button type="submit" weight="main" name="step" value="apply">
          {t('apply')}
        </Button>
        <ButtonLink href={`${here}?${new URLSearchParams(typed)}`} prefetch={false} replace>
          {t('change')}
        </ButtonLink>
      </div>
    </div>
  );
}

function Warnings({ preview: { nothingLeft, toldBy, onPaper } }: { preview: RegradePreview }) {
  const t = useTranslations('regrading.preview');
  const format = useFormatter();
  return (
    <>
      {nothingLeft ? <p className={styles.alert}>{t('nothingLeft')}</p> : null}
      {onPaper > 0 ? <p className={styles.alert}>{t('onPaper', { count: onPaper })}</p> : null}
      {toldBy.length > 0 ? (
        <p className={styles.alert}>
          {t('toldBy', { count: toldBy.length, places: format.list(toldBy.map(String)) })}
        </p>
      ) : null}
    </>
  );
}

function Changes({
  changes,
  kind,
}: {
  changes: readonly ChangedAttempt[];
  kind: RegradePreview['kind'];
}) {
  const t = useTranslations('regrading.preview');
  const format = useFormatter();
  const several = changes.some(({ number }) => number > 1);
  const points = (value: number | null, without = t('none')) =>
    value === null ? without : format.number(value, { maximumFractionDigits: 2 });
  const share = (value: number | null, of: ChangedAttempt) =>
    value === null
      ? t(of.share.from === null && of.share.to === null ? 'underWay' : 'none')
      : format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <DataTable
      caption={t('title')}
      head={
        <tr>
          <th scope="col">{t('student')}</th>
          {(['pointsBefore', 'pointsAfter', 'scoreBefore', 'scoreAfter'] as const).map((head) => (
            <th key={head} scope="col" className={styles.figure}>
              {t(head)}
            </th>
          ))}
        </tr>
      }
    >
      {changes.map((one) => (
        <tr key={one.attempt}>
          <td>{several ? t('attempt', { name: one.name, number: one.number }) : one.name}</td>
          <td className={styles.figure}>{points(one.points.from)}</td>
          <td className={styles.figure}>
            {points(one.points.to, kind === 'left-out' ? t('leftOut') : undefined)}
          </td>
          <td className={styles.figure}>{share(one.share.from, one)}</td>
          <td className={styles.figure}>{share(one.share.to, one)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
