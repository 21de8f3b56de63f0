import { useTranslations } from 'next-intl';
import type { GradebookPage } from '@/server/gradebook/gradebook-page';
import { FocusFollows } from '@/ui/primitives/focus-follows';

/** How many rows there are and how they are sorted: said anew whenever the table is another. */
export function FoundRows({
  page: { rows, students, order, sought, columns },
}: {
  page: Pick<GradebookPage, 'rows' | 'students' | 'order' | 'sought' | 'columns'>;
}) {
  const t = useTranslations('gradebook.found');
  const head = useTranslations('gradebook.table');
  const { name, state, category } = sought;
  const column = columns.find(({ id }) => id === order.by)?.title ?? head('total');
  const counts = {
    found: rows.length,
    students,
    order: t(order.by === 'name' ? `name.${order.direction}` : `figure.${order.direction}`, {
      column,
    }),
  };
  const isNarrowed = name !== '' || state !== null || category !== null;
  return (
    <>
      <p id="found" role="status" tabIndex={-1}>
        {t(isNarrowed ? 'narrowed' : 'all', counts)}
      </p>
      <FocusFollows change={[name, state, category].join('/')} to="found" />
    </>
  );
}
