import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import type { WorksheetList } from '@/server/worksheets/worksheet-list';
import { Spoken } from '@/ui/primitives/spoken';
import { DataTable } from '@/ui/tables/data-table';

/** The worksheets made of an assignment, with the way to their pages, key and marks. */
export function WorksheetTable({ place, page }: { place: string; page: WorksheetList }) {
  const t = useTranslations('worksheet');
  const format = useFormatter();
  const time = useClassTime(page.class.zone);
  return (
    <DataTable
      caption={t('list.title')}
      head={
        <tr>
          <th scope="col">{t('list.made')}</th>
          <th scope="col">{t('layout.paper')}</th>
          <th scope="col">{t('layout.versions')}</th>
          <th scope="col">{t('list.items')}</th>
          <th scope="col">{t('list.typed')}</th>
        </tr>
      }
    >
      {page.worksheets.map(({ id, madeAt, layout, versions, items, students }, index) => (
        <tr key={id}>
          <td>
            <Link href={`/worksheets/${id}`}>
              {time(madeAt)}
              <Spoken>, {t('list.number', { number: index + 1 })}</Spoken>
            </Link>
          </td>
          <td>{t(`layout.${layout.paper}`)}</td>
          <td>{format.number(versions)}</td>
          <td>{format.number(items)}</td>
          <td>
            {page.isPublished ? (
              <Link href={`${place}/${id}/marks`}>
                {t('list.students', { students })}
                <Spoken>, {t('list.number', { number: index + 1 })}</Spoken>
              </Link>
            ) : (
              t('list.draft')
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
