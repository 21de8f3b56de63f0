'use client';

import { useId } from 'react';
import type { PlayerProps } from '../player-props';
import { Stem } from '../stem';
import type {
  ExtendedResponseAnswer,
  ExtendedResponsePresented,
  ExtendedResponseRevealed,
} from './item';
import { Marks } from './marks';
import { OwnAndModel } from './own-and-model';
import { SelfCheck } from './self-check';
import { Writing } from './writing';

/** A question answered in one's own words, which one then checks oneself against the rubric. */
export function ExtendedResponsePlayer({
  presented,
  answer,
  revealed,
  onAnswer,
  selfCheck,
  onSelfCheck,
  voices,
}: PlayerProps<ExtendedResponsePresented, ExtendedResponseAnswer, ExtendedResponseRevealed>) {
  const stem = useId();
  return (
    <>
      <Stem heading="h1" id={stem}>
        {presented.stem}
      </Stem>
      {revealed ? (
        <>
          <OwnAndModel presented={presented} answer={answer} revealed={revealed} />
          {selfCheck ? (
            <Marks rubric={revealed.rubric} kept={selfCheck} />
          ) : (
            <SelfCheck rubric={revealed.rubric} onKeep={onSelfCheck} />
          )}
        </>
      ) : (
        <Writing
          labelledBy={stem}
          presented={presented}
          draft={answer}
          onAnswer={onAnswer}
          voices={voices}
        />
      )}
    </>
  );
}
