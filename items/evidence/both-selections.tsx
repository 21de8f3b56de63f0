import { useTranslations } from 'next-intl';
import { Spoken } from '@/ui/primitives/spoken';
import styles from './both-selections.module.css';

/** A range of characters, [start, end) in UTF-16 units. */
type Range = readonly [start: number, end: number];

function quotes(text: string, ranges: readonly Range[]): string {
  return ranges.map((range) => `“${text.slice(...range)}”`).join(' … ');
}

/** A passage with the learner's words underlined and the evidence marked, as the learner or somebody else reads it. */
export function BothSelections({
  text,
  selected,
  evidence,
  isOwn = true,
}: {
  text: string;
  selected: readonly Range[];
  evidence: readonly Range[];
  /** Whether the reader is the learner. */
  isOwn?: boolean;
}) {
  const t = useTranslations('items.evidence');
  const cuts = [...new Set([0, text.length, ...selected.flat(), ...evidence.flat()])].sort(
    (a, b) => a - b,
  );
  const isIn = (ranges: readonly Range[], at: number) =>
    ranges.some(([start, end]) => start <= at && at < end);

  return (
    <>
      <p>
        {cuts.slice(0, -1).map((start, index) => (
          <Piece
            key={start}
            text={text.slice(start, cuts[index + 1])}
            isTheirs={isIn(selected, start)}
            isEvidence={isIn(evidence, start)}
          />
        ))}
      </p>
      <Spoken>
        {selected.length > 0 && t(isOwn ? 'yours' : 'theirs', { quote: quotes(text, selected) })}{' '}
        {evidence.length > 0 && t('evidence', { quote: quotes(text, evidence) })}
      </Spoken>
    </>
  );
}

function Piece({
  text,
  isTheirs,
  isEvidence,
}: {
  text: string;
  isTheirs: boolean;
  isEvidence: boolean;
}) {
  const words = isTheirs ? <u className={styles.theirs}>{text}</u> : text;
  return isEvidence ? <mark>{words}</mark> : words;
}
