'use client';

import { useId } from 'react';
import type { PlayerProps } from '../player-props';
import { Stem } from '../stem';
import type { EvidenceAnswer, EvidencePresented, EvidenceRevealed } from './item';
import styles from './player.module.css';
import { SelectablePassage } from './selectable-passage';
import { EvidenceSheet } from './sheet';

/** A passage in which the words that show something are selected. */
export function EvidencePlayer({
  presented,
  answer,
  revealed,
  onAnswer,
  voices,
}: PlayerProps<EvidencePresented, EvidenceAnswer, EvidenceRevealed>) {
  const stem = useId();
  if (revealed) {
    return (
      <EvidenceSheet
        presented={presented}
        answer={answer}
        revealed={revealed}
        heading="h1"
        voices={voices}
      />
    );
  }
  return (
    <>
      <Stem heading="h1" id={stem}>
        {presented.stem}
      </Stem>
      <fieldset className={styles.group} aria-labelledby={stem}>
        <SelectablePassage
          passage={presented.passage}
          voice={voices?.[presented.voice]}
          text={presented.text}
          labelledBy={stem}
          initial={answer?.ranges[0]}
          onSelect={(range) => onAnswer(range && { ranges: [range] })}
        />
      </fieldset>
    </>
  );
}
