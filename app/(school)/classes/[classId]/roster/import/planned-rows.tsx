'use client';

import { useTranslations } from 'next-intl';
import type { PlannedRow, RosterAct } from '@/domain/school/roster';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './planned-rows.module.css';

/** The rows of a list, each with what it does to the roster. */
export function PlannedRows({ rows }: { rows: readonly PlannedRow[] }) {
  return rows.map(({ line, name, number, act }) => (
    <tr key={line}>
      <td className={styles.line}>{line}</td>
      <td>
        <Act act={act} />
      </td>
      <td>{name}</td>
      <td className={styles.number}>{number}</td>
    </tr>
  ));
}

function Act({ act }: { act: RosterAct }) {
  const t = useTranslations('classes.import');
  switch (act.type) {
    case 'add':
      return (
        <StateMark shape="plus" tone="right">
          {t('add')}
        </StateMark>
      );
    case 'keep':
      return <StateMark shape="same">{t('keep')}</StateMark>;
    case 'change':
      return (
        <StateMark shape="changed" tone="wait">
          {[
            act.returns ? t('returns') : null,
            act.formerName === null ? null : t('renames', { name: act.formerName }),
            act.bringsNumber ? t('bringsNumber') : null,
          ]
            .filter((words) => words !== null)
            .join(' ')}
        </StateMark>
      );
    case 'refuse':
      return (
        <StateMark shape="stopped" tone="wrong">
          {t(`reason.${act.reason}`)}
        </StateMark>
      );
  }
}
