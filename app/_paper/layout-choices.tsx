import { useTranslations } from 'next-intl';
import { papers } from '@/domain/assessment/worksheet';
import { ChoiceField } from '@/ui/forms/choice-field';

/** How a worksheet is printed: paper, versions, passages, room to write. */
export function LayoutChoices() {
  const t = useTranslations('worksheet.layout');
  return (
    <>
      <ChoiceField
        name="paper"
        label={t('paper')}
        choices={papers.map((paper) => ({ value: paper, label: t(paper) }))}
        chosen={['a4']}
      />
      <ChoiceField
        name="versions"
        label={t('versions')}
        hint={t('versionsNote')}
        choices={[1, 2, 3, 4].map((versions) => ({
          value: String(versions),
          label: t('versionsOf', { versions }),
        }))}
        chosen={['1']}
      />
      <ChoiceField
        name="passages"
        label={t('passages')}
        choices={(['none', 'beside'] as const).map((one) => ({ value: one, label: t(one) }))}
        chosen={['none']}
      />
      <ChoiceField
        name="lines"
        label={t('lines')}
        choices={(['usual', 'more'] as const).map((one) => ({ value: one, label: t(one) }))}
        chosen={['usual']}
      />
    </>
  );
}
