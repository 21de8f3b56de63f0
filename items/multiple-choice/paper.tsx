import { BoxList } from '../box-list';
import type { PaperProps } from '../paper-props';
import type { MultipleChoicePresented } from './item';
import { letteredOptions } from './sheet';

/** A question with a box for each option. */
export function MultipleChoicePaper({ presented }: PaperProps<MultipleChoicePresented>) {
  return (
    <>
      <h3>{presented.stem}</h3>
      <BoxList choices={letteredOptions(presented)} />
    </>
  );
}
