import { useTranslations } from 'next-intl';
import type { GradebookCell } from '@/domain/school/gradebook-cell';
import { StateMark } from '@/ui/tables/state-mark';
import { cellLook, flagLook } from './cell-look';

/** The state of a cell in word and shape, with what else is to be told of it. */
export function CellState({ cell: { state, isLate, isOverridden } }: { cell: GradebookCell }) {
  const t = useTranslations('gradebook');
  return (
    <>
      <StateMark {...cellLook[state]}>{t(`state.${state}`)}</StateMark>
      {isLate ? <StateMark {...flagLook.late}>{t('flag.late')}</StateMark> : null}
      {isOverridden ? <StateMark {...flagLook.set}>{t('flag.set')}</StateMark> : null}
    </>
  );
}
