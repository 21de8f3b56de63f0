'use client';

import { useId } from 'react';
import { ChoiceRows } from '../choice-rows';
import type { PlayerProps } from '../player-props';
import { Stem } from '../stem';
import type { MultipleChoiceAnswer, MultipleChoicePresented, MultipleChoiceRevealed } from './item';
import { letteredOptions, MultipleChoiceSheet } from './sheet';

/** A question answered by choosing one of its options. */
export function MultipleChoicePlayer({
  presented,
  answer,
  revealed,
  onAnswer,
}: PlayerProps<MultipleChoicePresented, MultipleChoiceAnswer, MultipleChoiceRevealed>) {
  const stem = useId();
  if (revealed) {
    return (
      <MultipleChoiceSheet presented={presented} answer={answer} revealed={revealed} heading="h1" />
    );
  }
  return (
    <>
      <Stem heading="h1" id={stem}>
        {presented.stem}
      </Stem>
      <ChoiceRows
        labelledBy={stem}
        choices={letteredOptions(presented)}
        chosen={answer?.option ?? null}
        onChoose={(option) => onAnswer({ option })}
      />
    </>
  );
}
