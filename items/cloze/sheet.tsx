import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { SheetProps } from '../sheet-props';
import { Stem } from '../stem';
import { VerdictShape } from '../verdict-shape';
import type { ClozeAnswer, ClozePresented, ClozeRevealed } from './item';
import { Gap, QuoteWithGaps } from './quote-with-gaps';
import styles from './sheet.module.css';

/** Returns the hidden words as each gap hid them: the same letters, perhaps in another case. */
function hiddenWords({ parts }: ClozePresented, revealed: ClozeRevealed): string[] {
  const { evidence } = revealed;
  const key = revealed.hidden ?? revealed.key;
  const quotes = evidence.flatMap(({ text, marks }) => marks.map((mark) => text.slice(...mark)));
  for (const quote of quotes) {
    const hidden: string[] = [];
    let at = 0;
    const fits = parts.every((part) => {
      const start = at;
      at += 'text' in part ? part.text.length : key.length;
      const piece = quote.slice(start, at);
      if ('text' in part) return piece === part.text;
      hidden.push(piece);
      return piece.toLowerCase() === key.toLowerCase();
    });
    if (fits) return hidden;
  }
  return parts.flatMap((part) => ('blank' in part ? [key] : []));
}

/** A quote with words missing; after answering, the quote whole, what was written, and the words. */
export function ClozeSheet({
  presented,
  answer,
  revealed,
  heading = 'h2',
}: SheetProps<ClozePresented, ClozeAnswer, ClozeRevealed>) {
  const t = useTranslations('items.cloze');
  const hidden = revealed ? hiddenWords(presented, revealed) : null;
  const given = revealed?.given ?? answer?.text ?? '';
  return (
    <>
      <Stem heading={heading} id={useId()}>
        {t('task')}
      </Stem>
      <QuoteWithGaps
        parts={presented.parts}
        speaker={presented.speaker}
        gap={(number) =>
          hidden ? <strong className={styles.filled}>{hidden[number]}</strong> : <Gap />
        }
      />
      {revealed ? (
        <Outcome given={given} revealed={revealed} />
      ) : (
        given !== '' && (
          <p className={styles.given}>{t.rich('wrote', { text: given, words: typed })}</p>
        )
      )}
    </>
  );
}

/** What a learner typed, kept apart so that text of another direction does not turn ours round. */
function typed(text: ReactNode) {
  return <bdi className={styles.typed}>{text}</bdi>;
}

function Outcome({ given, revealed }: { given: string; revealed: ClozeRevealed }) {
  const t = useTranslations('items.cloze');
  const { key, slip, hidden, alsoRight = [] } = revealed;
  const right = revealed.verdict === 'right' || revealed.verdict === 'nearly';
  return (
    <div className={styles.outcome}>
      <p className={styles.given}>
        {given.trim() === '' ? t('nothing') : t.rich('wrote', { text: given, words: typed })}
      </p>
      <p className={right ? styles.right : styles.wrong}>
        <VerdictShape right={right} />
        <span>
          {t.rich(slip ? 'slip' : words(right, hidden !== undefined), {
            text: key,
            words: (text) => <span className={styles.source}>{text}</span>,
          })}
        </span>
      </p>
      {alsoRight.length > 0 ? (
        <p className={styles.given}>
          {t.rich('alsoRight', { text: alsoRight.join(' · '), words: typed })}
        </p>
      ) : null}
    </div>
  );
}

/** A key that a regrade put in the place of the hidden words is not what the text has. */
function words(right: boolean, isReplaced: boolean): 'right' | 'wrong' | 'rightKey' | 'wrongKey' {
  if (isReplaced) return right ? 'rightKey' : 'wrongKey';
  return right ? 'right' : 'wrong';
}
