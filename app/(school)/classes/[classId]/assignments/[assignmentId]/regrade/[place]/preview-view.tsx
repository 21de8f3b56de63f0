'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useGrade } from '@/app/(school)/use-grade';
import { useSaid } from '@/app/(school)/use-said';
import type { ChangedAttempt, RegradePreview } from '@/server/regrading/preview-regrade';
import { Button } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import styles from './preview-view.module.css';

/** The id of the heading, which takes the focus with each new preview. */
export const previewHeading = 'preview';

/** Whose score a regrade would change and by how much, the button that does it, and the way back. */
export function PreviewView({
  preview,
  fields,
  isAnew,
}: {
  preview: RegradePreview;
  /** The form as it was sent. */
  fields: Record<string, string>;
  isAnew: boolean;
}) {
  const t = useTranslations('regrading.preview');
  const said = useSaid();
  const { kind, answer, explanation, changes, unchanged, running, appeals } = preview;
  const { classId: _class, assignment: _assignment, place: _place, ...typed } = fields;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h3 id={previewHeading} tabIndex={-1}>
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
        <Button type="submit" name="step" value="change">
          {t('change')}
        </Button>
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
  const grade = useGrade();
  const several = changes.some(({ number }) => number > 1);
  const points = (value: number | null, without = t('none')) =>
    value === null ? without : format.number(value, { maximumFractionDigits: 2 });
  const share = (value: number | null, of: ChangedAttempt) =>
    value === null
      ? t(of.share.from === null && of.share.to === null ? 'underWay' : 'none')
      : grade(value);
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
