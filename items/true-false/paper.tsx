import { useTranslations } from 'next-intl';
import { BoxList } from '../box-list';
import type { PaperProps } from '../paper-props';
import type { TrueFalsePresented } from './item';
import { useTrueAndFalse } from './sheet';

/** A statement with a box for true and one for false. */
export function TrueFalsePaper({ presented }: PaperProps<TrueFalsePresented>) {
  const t = useTranslations('items.trueFalse');
  return (
    <>
      <p>{t('task')}</p>
      <h3>{presented.statement}</h3>
      <BoxList choices={useTrueAndFalse()} />
    </>
  );
}
