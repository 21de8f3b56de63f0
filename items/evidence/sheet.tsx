import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { SheetProps } from '../sheet-props';
import { ShownPassage } from '../shown-passage';
import { Stem } from '../stem';
import { BothSelections } from './both-selections';
import type { EvidenceAnswer, EvidencePresented, EvidenceRevealed } from './item';
import { passageWords } from './passage-words';
import styles from './sheet.module.css';

/** A passage and what to show in it; after answering, the learner's words beside the evidence. */
export function EvidenceSheet({
  presented: { stem, passage, voice, text },
  answer,
  revealed,
  heading = 'h2',
  voices,
}: SheetProps<EvidencePresented, EvidenceAnswer, EvidenceRevealed>) {
  const words = passageWords(text);
  const selected =
    revealed?.selected ??
    (answer?.ranges ?? []).flatMap(([first, last]): [number, number][] => {
      const from = words[first];
      const to = words[last];
      return from && to ? [[from.start, to.end]] : [];
    });
  const evidence = revealed?.evidence.find((marked) => marked.passage === passage)?.marks ?? [];
  return (
    <>
      <Stem heading={heading} id={useId()}>
        {stem}
      </Stem>
      {revealed && <Overlap text={text} selected={selected} evidence={evidence} />}
      {revealed?.alsoRight ? <AlsoRight quotes={revealed.alsoRight} /> : null}
      <ShownPassage passage={passage} voice={voices?.[voice]}>
        {revealed || selected.length > 0 ? (
          <BothSelections text={text} selected={selected} evidence={evidence} />
        ) : (
          <p>{text}</p>
        )}
      </ShownPassage>
    </>
  );
}

/** Precision and recall, said in words of the passage. */
function Overlap({
  text,
  selected,
  evidence,
}: {
  text: string;
  selected: readonly [number, number][];
  evidence: readonly [number, number][];
}) {
  const t = useTranslations('items.evidence');
  const touched = (ranges: readonly [number, number][]) =>
    passageWords(text).filter((word) =>
      ranges.some(([start, end]) => word.start < end && start < word.end),
    );
  const belong = new Set(touched(evidence).map(({ start }) => start));
  const theirs = touched(selected);
  const found = theirs.filter(({ start }) => belong.has(start)).length;
  const extra = theirs.length - found;
  return (
    <>
      <p className={styles.overlap}>
        {found === belong.size && extra === 0
          ? t('exact', { total: belong.size })
          : t('overlap', { found, total: belong.size, extra })}
      </p>
      <p className={styles.legend}>{t.rich('legend', { u: underlined, mark: marked })}</p>
    </>
  );
}

/** Other words that are right as well. */
function AlsoRight({ quotes }: { quotes: readonly string[] }) {
  const t = useTranslations('items.evidence');
  return (
    <p className={styles.legend}>
      {t('alsoRight', { quotes: quotes.map((quote) => `“${quote}”`).join(' · ') })}
    </p>
  );
}

function underlined(words: ReactNode) {
  return <u className={styles.theirs}>{words}</u>;
}

function marked(words: ReactNode) {
  return <mark>{words}</mark>;
}
