import { useTranslations } from 'next-intl';
import type { GivenAnswer } from '@/server/following/item-results';
import { DataTable } from '@/ui/tables/data-table';
import { StateMark } from '@/ui/tables/state-mark';
import { Answered } from '../../answered';

/** Every answer given, most frequent first, with how many students gave it and why it fails. */
export function AnswerTable({ answers }: { answers: readonly GivenAnswer[] }) {
  const t = useTranslations('following.item');
  return (
    <DataTable
      caption={t('answers')}
      head={
        <tr>
          <th scope="col">{t('answer')}</th>
          <th scope="col">{t('students')}</th>
          <th scope="col">{t('verdict')}</th>
          <th scope="col">{t('reason')}</th>
        </tr>
      }
    >
      {answers.map(({ words, students, points, reason }) => (
        <tr key={'value' in words ? String(words.value) : words.text}>
          <td>
            <Answered words={words} />
          </td>
          <td>{students}</td>
          <td>
            <Verdict points={points} />
          </td>
          <td>{reason}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Verdict({ points }: { points: number | null }) {
  const t = useTranslations('following.item');
  if (points === null) return <StateMark shape="empty">{t('toMark')}</StateMark>;
  if (points >= 1) {
    return (
      <StateMark shape="full" tone="right">
        {t('right')}
      </StateMark>
    );
  }
  if (points > 0) {
    return (
      <StateMark shape="half" tone="wait">
        {t('partly')}
      </StateMark>
    );
  }
  return (
    <StateMark shape="stopped" tone="wrong">
      {t('wrong')}
    </StateMark>
  );
}
