import { useFormatter, useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import { useSaid } from '@/app/(school)/use-said';
import type { PastRegrade, RegradePage } from '@/server/regrading/regrade-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Button } from '@/ui/primitives/button';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { undoRegradeAction } from './actions';
import styles from './history.module.css';

/** Everything that was changed about a question, newest first; the newest that holds can be taken back. */
export function History({ classId, page }: { classId: string; page: RegradePage }) {
  const t = useTranslations('regrading.history');
  const newest = page.history.toSorted((a, b) => +changedAt(b) - +changedAt(a))[0];
  return (
    <>
      <FocusFollows
        change={newest === undefined ? '' : `${newest.id} ${newest.undone === null}`}
        to={newest === undefined ? null : lineId(newest)}
        // A colleague's may come along with something that is to be read first.
        whenLost
      />
      {newest === undefined ? (
        <p>{t('none')}</p>
      ) : (
        // One form around all: why one was not taken back is said where the line has no button any more.
        <ActionForm action={undoRegradeAction} submit={null} name="history" isWide>
          <input type="hidden" name="classId" value={classId} />
          <ol className={styles.list}>
            {page.history.map((one) => (
              <Line key={one.id} page={page} one={one} />
            ))}
          </ol>
        </ActionForm>
      )}
    </>
  );
}

function Line({ page: { zone, isArchived }, one }: { page: RegradePage; one: PastRegrade }) {
  const t = useTranslations('regrading.history');
  const said = useSaid();
  const time = useClassTime(zone);
  return (
    <li>
      <div className={styles.line} id={lineId(one)} tabIndex={-1}>
        <p className={styles.when}>
          {t('line', { at: time(one.madeAt), by: one.by ?? t('somebody') })}
        </p>
        <p>
          <strong>{said(one.kind, one.answer)}</strong>{' '}
          {one.isExplained && one.kind !== 'explain' ? t('explained') : null}
        </p>
        <p>{t('reason', { reason: one.reason })}</p>
        <Effects effects={one.effects} />
        {one.undone === null ? null : (
          <p>{t('undone', { at: time(one.undone.at), by: one.undone.by ?? t('somebody') })}</p>
        )}
      </div>
      {one.mayUndo && !isArchived ? (
        <Button type="submit" name="regrade" value={one.id}>
          {t('undo')}
        </Button>
      ) : null}
      {one.undone === null && !one.mayUndo ? <p className={styles.when}>{t('later')}</p> : null}
    </li>
  );
}

function lineId({ id }: PastRegrade): string {
  return `regrade-${id}`;
}

function changedAt({ madeAt, undone }: PastRegrade): Date {
  return undone?.at ?? madeAt;
}

function Effects({ effects }: { effects: PastRegrade['effects'] }) {
  const t = useTranslations('regrading.history');
  const format = useFormatter();
  const points = (value: number | null) =>
    value === null ? t('none-points') : format.number(value, { maximumFractionDigits: 2 });
  const count = t('effects', { count: effects.length });
  if (effects.length === 0) return <p>{count}</p>;
  return (
    <details>
      <summary>{count}</summary>
      <ul className={styles.effects}>
        {effects.map(({ name, from, to }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a student may have several attempts; the list never changes.
          <li key={`${name} ${at}`}>{t('effect', { name, from: points(from), to: points(to) })}</li>
        ))}
      </ul>
    </details>
  );
}
