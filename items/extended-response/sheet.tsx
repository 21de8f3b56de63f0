import { useId } from 'react';
import type { SheetProps } from '../sheet-props';
import { Stem } from '../stem';
import type {
  ExtendedResponseAnswer,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './item';
import { Marks } from './marks';
import { OwnAndModel } from './own-and-model';
import { Passages } from './passages';

/** A question to write on with its passages; after answering, own and model answer and the marks. */
export function ExtendedResponseSheet({
  presented,
  answer,
  revealed,
  heading = 'h2',
  selfCheck = null,
  isMarked = false,
  voices,
}: SheetProps<ExtendedResponsePresented, ExtendedResponseAnswer, ExtendedResponseRevealed>) {
  return (
    <>
      <Stem heading={heading} id={useId()}>
        {presented.stem}
      </Stem>
      {!revealed && <Passages passages={presented.passages} voices={voices} />}
      <OwnAndModel presented={presented} answer={answer} revealed={revealed} />
      {revealed && <Marks rubric={revealed.rubric} kept={selfCheck} isMarked={isMarked} />}
    </>
  );
}
