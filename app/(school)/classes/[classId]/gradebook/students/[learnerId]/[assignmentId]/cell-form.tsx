import { useTranslations } from 'next-intl';
import { percentOf } from '@/domain/school/fraction';
import type { CellPage } from '@/server/gradebook/cell-page';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { changeCellAction } from '../../../actions';
import { SeenField } from '../../../seen-field';

/** The form that sets a score, excuses, or lifts either, with the reason that is kept. */
export function CellForm({ page }: { page: CellPage }) {
  const t = useTranslations('gradebook.cell');
  const { cell } = page.line;
  const isHeld = cell.isOverridden || cell.state === 'excused';
  const kinds = ['score', 'excuse', ...(isHeld ? (['lift'] as const) : [])] as const;
  return (
    <ActionForm action={changeCellAction} submit={t('save')} done={t('savedLong')}>
      <input type="hidden" name="classId" value={page.class.id} />
      <input type="hidden" name="learner" value={page.learnerId} />
      <input type="hidden" name="assignment" value={page.line.id} />
      <input type="hidden" name="zone" value={page.class.zone} />
      <SeenField sequence={page.sequence} />
      <ChoiceField
        name="kind"
        label={t('kind')}
        choices={kinds.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          hint: t(`kindHints.${kind}`),
        }))}
        chosen={['score']}
      />
      <Field
        name="score"
        label={t('typed')}
        hint={t('typedHint')}
        inputMode="text"
        autoComplete="off"
        defaultValue={cell.share === null ? '' : percentOf(cell.share)}
      />
      <Field
        name="reason"
        as="textarea"
        rows={2}
        maxLength={500}
        label={t('reason')}
        hint={t('reasonHint', { name: page.name })}
      />
    </ActionForm>
  );
}
