import { useId } from 'react';
import { ChoiceList } from '../choice-list';
import type { Choice } from '../choice-rows';
import type { SheetProps } from '../sheet-props';
import { Stem } from '../stem';
import type { MultipleChoiceAnswer, MultipleChoicePresented, MultipleChoiceRevealed } from './item';

/** Returns the options in their order, lettered from A. */
export function letteredOptions({ options }: MultipleChoicePresented): Choice[] {
  return options.map(({ id, text }, index) => ({
    value: id,
    letter: String.fromCharCode('A'.charCodeAt(0) + index),
    text,
  }));
}

/** A question with its options; after answering, with what was chosen and the key. */
export function MultipleChoiceSheet({
  presented,
  answer,
  revealed,
  heading = 'h2',
}: SheetProps<MultipleChoicePresented, MultipleChoiceAnswer, MultipleChoiceRevealed>) {
  return (
    <>
      <Stem heading={heading} id={useId()}>
        {presented.stem}
      </Stem>
      <ChoiceList
        choices={letteredOptions(presented)}
        chosen={revealed?.chosen ?? answer?.option ?? null}
        answerKey={revealed?.key ?? null}
        alsoRight={revealed?.alsoRight ?? []}
      />
    </>
  );
}
