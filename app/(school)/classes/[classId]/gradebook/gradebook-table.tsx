import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { cellStates } from '@/domain/school/gradebook-cell';
import type { GradebookOrder } from '@/domain/school/gradebook-order';
import type { GradebookPage, ShownColumn, ShownMean } from '@/server/gradebook/gradebook-page';
import { cellLook, flagLook } from './cell-look';
import { GradebookGrid, type GridHead, type GridWords } from './gradebook-grid';
import { cellFlags, sentRows } from './gradebook-rows';
import styles from './gradebook-table.module.css';
import { rowsAtFirst } from './rows-at-first';
import { usePercentWords } from './use-percent-words';

/** The table of the gradebook with its words and the addresses that sort it. */
export function GradebookTable({
  page,
  place,
  from,
}: {
  page: GradebookPage;
  place: string;
  /** The first row sent. */
  from: number;
}) {
  const t = useTranslations('gradebook');
  const locale = useLocale();
  const { rows } = page;
  const last = Math.min(from + rowsAtFirst, rows.length);
  return (
    <>
      <GradebookGrid
        place={place}
        shownAs={addressOf(place, page, page.order)}
        locale={locale}
        heads={useHeads(page, place)}
        rows={sentRows(rows)}
        from={from}
        words={useWords(rows.length)}
      />
      {rows.length > rowsAtFirst ? (
        <noscript>
          <p className={styles.turn}>
            {t('table.shown', { first: from + 1, last, all: rows.length })}
            {from > 0 ? (
              <Link href={addressOf(place, page, page.order, Math.max(0, from - rowsAtFirst))}>
                {t('table.earlier')}
              </Link>
            ) : null}
            {last < rows.length ? (
              <Link href={addressOf(place, page, page.order, last)}>{t('table.later')}</Link>
            ) : null}
          </p>
        </noscript>
      ) : null}
    </>
  );
}

function addressOf(
  place: string,
  { sought }: Pick<GradebookPage, 'sought'>,
  { by, direction }: GradebookOrder,
  from = 0,
): string {
  const parts = Object.entries({
    sort: by === 'name' ? '' : by,
    direction: direction === 'up' ? '' : direction,
    name: sought.name,
    state: sought.state ?? '',
    category: sought.category ?? '',
    from: from === 0 ? '' : String(from),
  }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(parts).toString();
  return query === '' ? place : `${place}?${query}`;
}

function useHeads(page: GradebookPage, place: string): GridHead[] {
  const t = useTranslations('gradebook.table');
  const percent = usePercentWords();
  const { order, columns, mean, rules } = page;
  const meanNote = (mean: ShownMean | null) =>
    mean === null
      ? t('noMean')
      : t('mean', { students: mean.students, mean: percent(mean.percent) });
  const headOf = (id: string, title: string, notes: string[]): GridHead => {
    const isSorted = order.by === id;
    // Figures are looked at from the lowest up first: who needs help stands there.
    const turned = isSorted && order.direction === 'up' ? 'down' : 'up';
    return {
      id,
      title,
      notes,
      href: addressOf(place, page, { by: id, direction: turned }),
      sorted: !isSorted ? 'none' : order.direction === 'up' ? 'ascending' : 'descending',
    };
  };
  const categoryNote = ({ kind, category }: ShownColumn) => {
    if (kind === 'cards') return [t('practice')];
    if (category === null) return [t('notCounted')];
    return rules.categories.length > 1 ? [category.name] : [];
  };
  return [
    headOf('name', t('name'), []),
    headOf('total', t('total'), [meanNote(mean)]),
    ...columns.map((column) =>
      headOf(column.id, column.title, [
        ...categoryNote(column),
        // Practice counts only where a teacher sets a score: that none does is no news.
        ...(column.kind === 'cards' && column.mean === null ? [] : [meanNote(column.mean)]),
        ...(column.toMark === 0 ? [] : [t('toMark', { count: column.toMark })]),
      ]),
    ),
  ];
}

function useWords(count: number): GridWords {
  const t = useTranslations('gradebook');
  return {
    caption: t('table.caption', { count }),
    keys: t('table.keys'),
    toSee: t('table.toSee'),
    noTotal: t('table.noTotal'),
    missing: t('table.missing', { count: '{count}' }),
    toMark: t('table.toMark', { count: '{count}' }),
    states: cellStates.map((state) => ({ word: t(`state.${state}`), ...cellLook[state] })),
    flags: cellFlags.map((flag) => ({ word: t(`flag.${flag}`), ...flagLook[flag] })),
  };
}
