import { useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import { fractionMeant, percentOf } from '@/domain/school/fraction';
import type { CellEvent } from '@/server/gradebook/cell-history';
import { DataTable } from '@/ui/tables/data-table';
import { usePercentWords } from '../../../use-percent-words';
import { useWordOfTeacher } from '../../../use-word-of-teacher';

/** What was done to a cell: when, by whom, from what to what, and why. */
export function CellEvents({ events, zone }: { events: readonly CellEvent[]; zone: string }) {
  const t = useTranslations('gradebook');
  const time = useClassTime(zone);
  const act = useActWords();
  return (
    <DataTable
      caption={t('cell.history')}
      head={
        <tr>
          <th scope="col">{t('act.when')}</th>
          <th scope="col">{t('act.who')}</th>
          <th scope="col">{t('act.what')}</th>
          <th scope="col">{t('act.why')}</th>
        </tr>
      }
    >
      {events.map((event, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was done once is never moved.
        <tr key={index}>
          <td>{time(event.at)}</td>
          <td>{event.who ?? t('act.nobody')}</td>
          <td>{act(event)}</td>
          <td>{event.reason}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function useActWords(): (event: CellEvent) => string {
  const t = useTranslations('gradebook.act');
  const percent = usePercentWords();
  const word = useWordOfTeacher();
  const share = (points: number) => percent(percentOf(fractionMeant(points)));
  const points = (value: number | null) =>
    value === null ? t('noPoints') : t('points', { percent: share(value) });
  return ({ act }) => {
    switch (act.kind) {
      case 'word':
        return t('changed', { from: word(act.from), to: word(act.to) });
      case 'mark': {
        const { question, attempt } = act;
        const marked = t('mark', { question, attempt, percent: share(act.points) });
        return act.releasedAt === null ? `${marked}; ${t('unreleased')}` : marked;
      }
      case 'regrade': {
        const { question, attempt } = act;
        const of = { question, attempt, from: points(act.from), to: points(act.to) };
        return act.undoneAt === null ? t('regrade', of) : `${t('regrade', of)}; ${t('undone')}`;
      }
      case 'late-answers':
        return t(act.counted ? 'lateCounted' : 'lateAside');
    }
  };
}
