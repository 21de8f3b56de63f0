'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { PlayerProps } from '../player-props';
import { saysSomething } from '../says-something';
import { Stem } from '../stem';
import { useEarlyText } from '../use-early-text';
import type { ClozeAnswer, ClozePresented, ClozeRevealed } from './item';
import styles from './player.module.css';
import { Gap, QuoteWithGaps } from './quote-with-gaps';
import { ClozeSheet } from './sheet';

/** A quote whose missing words are typed in its first gap; the other gaps stay plain. */
export function ClozePlayer({
  presented,
  answer,
  revealed,
  onAnswer,
}: PlayerProps<ClozePresented, ClozeAnswer, ClozeRevealed>) {
  const t = useTranslations('items.cloze');
  const stem = useId();
  const wholeQuote = useId();
  const [text, setText] = useState(answer?.text ?? '');
  const field = useRef<HTMLInputElement>(null);
  function change(typed: string): void {
    setText(typed);
    onAnswer(saysSomething(typed) ? { text: typed } : null);
  }
  useEarlyText(field, (typed) => {
    if (typed !== text) change(typed);
  });
  if (revealed) {
    return <ClozeSheet presented={presented} answer={answer} revealed={revealed} heading="h1" />;
  }

  const spoken = presented.parts.map((part) => ('text' in part ? part.text : t('blank'))).join('');
  return (
    <>
      <Stem heading="h1" id={stem}>
        {t('task')}
      </Stem>
      <fieldset className={styles.group} aria-labelledby={stem}>
        <QuoteWithGaps
          parts={presented.parts}
          speaker={presented.speaker}
          gap={(number) =>
            number > 0 ? (
              <Gap />
            ) : (
              <input
                ref={field}
                className={styles.blank}
                type="text"
                inputMode="text"
                aria-label={t('label')}
                aria-describedby={wholeQuote}
                value={text}
                maxLength={200}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={({ target }) => change(target.value)}
              />
            )
          }
        />
        <p id={wholeQuote} hidden>
          {spoken}
        </p>
      </fieldset>
    </>
  );
}
