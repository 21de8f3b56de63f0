import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ChoiceList } from '../choice-list';
import type { Choice } from '../choice-rows';
import type { SheetProps } from '../sheet-props';
import { Stem } from '../stem';
import type { TrueFalseAnswer, TrueFalsePresented, TrueFalseRevealed } from './item';

/** Returns the two answers, true first; each has its initial for a key, and A or B. */
export function useTrueAndFalse(): [Choice, Choice] {
  const t = useTranslations('items.trueFalse');
  return [
    { value: 'true', letter: t('trueLetter'), text: t('true'), otherKey: 'A' },
    { value: 'false', letter: t('falseLetter'), text: t('false'), otherKey: 'B' },
  ];
}

/** A statement to be judged; after answering, with what was chosen and the key. */
export function TrueFalseSheet({
  presented,
  answer,
  revealed,
  heading = 'h2',
}: SheetProps<TrueFalsePresented, TrueFalseAnswer, TrueFalseRevealed>) {
  const t = useTranslations('items.trueFalse');
  return (
    <>
      <Stem heading={heading} id={useId()} above={t('task')}>
        {presented.statement}
      </Stem>
      <ChoiceList
        choices={useTrueAndFalse()}
        chosen={answer && String(answer.value)}
        answerKey={revealed && String(revealed.key)}
        alsoRight={revealed?.bothRight ? ['true', 'false'] : []}
      />
    </>
  );
}
