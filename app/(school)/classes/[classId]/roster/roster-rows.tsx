import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RosterLine } from '@/server/classes/class-roster';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './roster-rows.module.css';

/** The rows of the roster's table, each leading to the student and to the student's entry. */
export function RosterRows({
  lines,
  classId,
  isArchived,
}: {
  lines: readonly RosterLine[];
  classId: string;
  isArchived: boolean;
}) {
  const t = useTranslations('classes.roster');
  return lines.map(({ learnerId, name, number, joinedAt, hasPin }) => (
    <tr key={learnerId}>
      <td>
        <Link className={styles.link} href={`/classes/${classId}/students/${learnerId}`}>
          {name}
        </Link>
      </td>
      <td className={styles.number}>{number}</td>
      <td>
        {joinedAt !== null ? (
          <StateMark shape="full" tone="right">
            {t('joined')}
          </StateMark>
        ) : hasPin ? (
          <StateMark shape="half" tone="wait">
            {t('hasPin')}
          </StateMark>
        ) : (
          <StateMark shape="empty">{t('fresh')}</StateMark>
        )}
      </td>
      <td className={styles.change}>
        {isArchived ? null : (
          <Link
            className={styles.link}
            href={`/classes/${classId}/roster/${learnerId}`}
            aria-label={t('changeOne', { name })}
          >
            {t('change')}
          </Link>
        )}
      </td>
    </tr>
  ));
}
