'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ChoiceRows } from '../choice-rows';
import type { PlayerProps } from '../player-props';
import { Stem } from '../stem';
import type { TrueFalseAnswer, TrueFalsePresented, TrueFalseRevealed } from './item';
import { TrueFalseSheet, useTrueAndFalse } from './sheet';

/** A statement judged true or false. */
export function TrueFalsePlayer({
  presented,
  answer,
  revealed,
  onAnswer,
}: PlayerProps<TrueFalsePresented, TrueFalseAnswer, TrueFalseRevealed>) {
  const t = useTranslations('items.trueFalse');
  const stem = useId();
  const choices = useTrueAndFalse();
  if (revealed) {
    return (
      <TrueFalseSheet presented={presented} answer={answer} revealed={revealed} heading="h1" />
    );
  }
  return (
    <>
      <Stem heading="h1" id={stem} above={t('task')}>
        {presented.statement}
      </Stem>
      <ChoiceRows
        labelledBy={stem}
        choices={choices}
        chosen={answer && String(answer.value)}
        onChoose={(value) => onAnswer({ value: value === 'true' })}
      />
    </>
  );
}
