import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import type { RulesChange } from '@/domain/school/rules-difference';
import type { GradebookChange, GradebookHistory } from '@/server/gradebook/gradebook-history';
import { DataTable } from '@/ui/tables/data-table';
import { useWordOfTeacher } from '../use-word-of-teacher';

/** The changes of a gradebook, a line each. */
export function ChangeLines({ history, book }: { history: GradebookHistory; book: string }) {
  const t = useTranslations('gradebook');
  const time = useClassTime(history.class.zone);
  return (
    <DataTable
      caption={t('history.title')}
      head={
        <tr>
          <th scope="col">{t('act.when')}</th>
          <th scope="col">{t('act.who')}</th>
          <th scope="col">{t('history.of')}</th>
          <th scope="col">{t('act.what')}</th>
          <th scope="col">{t('act.why')}</th>
        </tr>
      }
    >
      {history.changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was changed once is never moved.
        <tr key={index}>
          <td>{time(change.at)}</td>
          <td>{change.who ?? t('act.nobody')}</td>
          <ChangeCells change={change} titles={history.titles} book={book} />
        </tr>
      ))}
    </DataTable>
  );
}

function ChangeCells({
  change: { of },
  titles,
  book,
}: {
  change: GradebookChange;
  titles: GradebookHistory['titles'];
  book: string;
}) {
  const t = useTranslations('gradebook');
  const word = useWordOfTeacher();
  const rules = useRulesWords(titles);
  if (of.kind === 'rules') {
    return (
      <>
        <td>
          <Link href={`${book}/rules`}>{t('history.rules')}</Link>
        </td>
        <td colSpan={2}>
          {of.changes.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was changed once is never moved.
            <p key={index}>{rules(one)}</p>
          ))}
        </td>
      </>
    );
  }
  const { learnerId, assignmentId, student, from, to, reason } = of;
  const title = titles.get(assignmentId) ?? '';
  return (
    <>
      <td>
        <Link href={`${book}/students/${learnerId}/${assignmentId}`} prefetch={false}>
          {t('history.cell', { student, title })}
        </Link>
      </td>
      <td>{t('act.changed', { from: word(from), to: word(to) })}</td>
      <td>{reason}</td>
    </>
  );
}

function useRulesWords(titles: GradebookHistory['titles']): (change: RulesChange) => string {
  const t = useTranslations('gradebook');
  const format = useFormatter();
  const named = (name: string) => name || t('rule.allWork');
  const placed = (name: string | null) => (name === null ? t('rules.doesNotCount') : named(name));
  return (change) => {
    switch (change.what) {
      case 'rule':
        return t('history.change.rule', {
          from: t(`rule.${change.from}`),
          to: t(`rule.${change.to}`),
        });
      case 'category-added':
      case 'category-removed':
        return t(`history.change.${change.what}`, {
          name: named(change.name),
          weight: format.number(change.weightPercent),
        });
      case 'category-renamed':
        return t('history.change.category-renamed', {
          from: named(change.from),
          to: named(change.to),
        });
      case 'category-weight':
      case 'drop-lowest':
        return t(`history.change.${change.what}`, {
          name: named(change.name),
          from: format.number(change.from),
          to: format.number(change.to),
        });
      case 'place':
        return t('history.change.place', {
          title: titles.get(change.assignmentId) ?? '',
          from: placed(change.from),
          to: placed(change.to),
        });
      case 'assignment-weight':
        return t('history.change.assignment-weight', {
          title: titles.get(change.assignmentId) ?? '',
          from: format.number(change.from),
          to: format.number(change.to),
        });
    }
  };
}
