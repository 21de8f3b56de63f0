import { useTranslations } from 'next-intl';
import type { SourceDocument } from '@/domain/content/document';
import { Sheet } from '../primitives/sheet';
import styles from './document-sheet.module.css';
import { parts } from './parts';
import { Stamp } from './stamp';
import { TermLink, TermNote } from './term-note';
import { type Segment, termSegments } from './term-segments';

function Words({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ start, text, mention }) => {
    if (mention === null) return text;
    const Mention = mention.first ? TermNote : TermLink;
    return <Mention key={start} term={mention.term} words={text} />;
  });
}

/** Takes the stamp off the first words, where a passage begins with it. */
function withoutStamp(segments: readonly Segment[], stamp: string): Segment[] | null {
  const [first, ...rest] = segments;
  if (!first || first.mention !== null || !first.text.startsWith(stamp)) return null;
  return [{ ...first, text: first.text.slice(stamp.length) }, ...rest];
}

/**
 * The whole document on its sheet: every passage under its number, each voice in a part of its own
 * under a heading that says whose words these are, and term notes beside their words.
 */
export function DocumentSheet({
  document,
}: {
  document: Pick<SourceDocument, 'record' | 'passages' | 'terms'>;
}) {
  const t = useTranslations('document');
  const { record, passages, terms } = document;
  const segments = new Map(
    termSegments(passages, terms).map((ofPassage, index) => [passages[index]?.number, ofPassage]),
  );
  return (
    <Sheet as="article" className={styles.sheet} lang={record.language} aria-label={record.title}>
      {parts(passages, record.voices).map((part, index) => (
        <section
          key={part.passages[0]?.number}
          className={`${styles.part} ${index % 2 === 0 ? styles.frame : styles.inner}`}
          aria-labelledby={`part-${index}`}
        >
          <h2 className={styles.voice} id={`part-${index}`}>
            <span>{index > 1 ? t('partGoesOn', { part: part.voice.part }) : part.voice.part}</span>{' '}
            <span className={styles.speaker}>{t('wordsOf', { name: part.voice.name })}</span>
          </h2>
          {part.passages.map(({ number }) => {
            const words = segments.get(number) ?? [];
            const head = number === 1 ? withoutStamp(words, record.stamp) : null;
            return (
              <div key={number} id={`p${number}`} className={styles.passage}>
                <a
                  className={styles.number}
                  href={`#p${number}`}
                  aria-label={t('passage', { number })}
                >
                  {number}
                </a>
                {head ? (
                  <div className={styles.head}>
                    <Stamp>{record.stamp}</Stamp>
                    <Words segments={head} />
                  </div>
                ) : (
                  <div className={styles.words}>
                    <Words segments={words} />
                  </div>
                )}
              </div>
            );
          })}
        </section>
      ))}
    </Sheet>
  );
}
