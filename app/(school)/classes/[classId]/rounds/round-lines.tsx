import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import type { RoundLine } from '@/server/live/class-rounds';
import { Spoken } from '@/ui/primitives/spoken';
import { DataTable } from '@/ui/tables/data-table';

/** Rounds that are over, newest first, each leading to what came of it. */
export function RoundLines({
  rounds,
  here,
  zone,
}: {
  rounds: readonly RoundLine[];
  here: string;
  zone: string;
}) {
  const t = useTranslations('live.rounds');
  const time = useClassTime(zone);
  return (
    <DataTable
      caption={t('past')}
      head={
        <tr>
          <th scope="col">{t('round')}</th>
          <th scope="col">{t('started')}</th>
          <th scope="col">{t('questions')}</th>
          <th scope="col">{t('students')}</th>
        </tr>
      }
    >
      {rounds.map(({ id, title, startedAt, questions, students }) => (
        <tr key={id}>
          <td>
            <Link href={`${here}/${id}`}>
              {title}
              <Spoken>, {time(startedAt)}</Spoken>
            </Link>
          </td>
          <td>{time(startedAt)}</td>
          <td>{questions}</td>
          <td>{students}</td>
        </tr>
      ))}
    </DataTable>
  );
}
