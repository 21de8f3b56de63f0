import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Button } from '@/ui/primitives/button';
import { saysSomething } from '../says-something';
import { useEarlyText } from '../use-early-text';
import { GivenStep } from './given-step';
import type { ExtendedResponseAnswer, ExtendedResponsePresented } from './item';
import { Passages } from './passages';
import { Scale } from './scale';
import styles from './writing.module.css';

const longestAnswer = 5000;

function wordCount(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/**
 * Where one writes, the passages before one. With a scale there are two steps: how it seems before
 * reading, which then stands, and how it seems after.
 */
export function Writing({
  labelledBy,
  presented: { passages, scale },
  draft,
  onAnswer,
  voices,
}: {
  labelledBy: string;
  presented: ExtendedResponsePresented;
  draft: ExtendedResponseAnswer | null;
  onAnswer: (answer: ExtendedResponseAnswer | null, unfinished?: ExtendedResponseAnswer) => void;
  voices: Readonly<Record<string, string>> | undefined;
}) {
  const t = useTranslations('items.extendedResponse');
  const id = useId();
  const reading = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState(draft ?? { text: '', before: null, after: null });
  const [isOpen, setOpen] = useState(!scale || answer.before !== null);
  const [wasJustOpened, setJustOpened] = useState(false);

  // The button that opened the passages is gone, so the focus goes to what it opened.
  useEffect(() => {
    if (wasJustOpened) reading.current?.focus();
  }, [wasJustOpened]);

  function isComplete({ text, before, after }: ExtendedResponseAnswer): boolean {
    return (!scale || (before !== null && after !== null)) && saysSomething(text);
  }

  function change(part: Partial<ExtendedResponseAnswer>) {
    const next = { ...answer, ...part };
    setAnswer(next);
    if (isComplete(next)) onAnswer(next);
    else onAnswer(null, next);
  }

  // A draft that comes back after a reload may still want a part.
  const lookAtDraft = useEffectEvent(() => {
    if (draft && !isComplete(draft)) onAnswer(null, draft);
  });
  useEffect(() => lookAtDraft(), []);

  const field = useRef<HTMLTextAreaElement>(null);
  useEarlyText(field, (text) => {
    if (text !== answer.text) change({ text });
  });

  if (scale && !isOpen) {
    return (
      <fieldset className={styles.group} aria-labelledby={labelledBy}>
        <Scale
          question={t('before')}
          ends={scale}
          chosen={answer.before}
          onChoose={(before) => change({ before })}
        />
        <Button
          weight="main"
          disabled={answer.before === null}
          onClick={() => {
            setOpen(true);
            setJustOpened(true);
          }}
        >
          {t('open', { count: passages.length })}
        </Button>
      </fieldset>
    );
  }

  return (
    <fieldset className={styles.group} aria-labelledby={labelledBy}>
      {scale && answer.before !== null && (
        <GivenStep when="before" step={answer.before} ends={scale} />
      )}
      <div ref={reading} tabIndex={-1} className={styles.reading}>
        <Passages passages={passages} voices={voices} />
      </div>
      {scale && (
        <Scale
          question={t('after')}
          ends={scale}
          chosen={answer.after}
          onChoose={(after) => change({ after })}
        />
      )}
      <label className={styles.label} htmlFor={`${id}text`}>
        {t(scale ? 'why' : 'write')}
      </label>
      <textarea
        ref={field}
        id={`${id}text`}
        className={styles.text}
        rows={8}
        maxLength={longestAnswer}
        dir="auto"
        value={answer.text}
        aria-describedby={`${id}count`}
        onChange={({ target }) => change({ text: target.value })}
      />
      <p id={`${id}count`} className={styles.count}>
        {t('words', { count: wordCount(answer.text) })}
        {answer.text.length >= longestAnswer && ` ${t('full', { most: longestAnswer })}`}
      </p>
    </fieldset>
  );
}
