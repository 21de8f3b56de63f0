import { useTranslations } from 'next-intl';
import type { Term } from '@/domain/content/document';
import styles from './term-note.module.css';

/** What a note says: what stands in the document, then background, told apart, with its sources. */
export function NoteText({ term }: { term: Term }) {
  const t = useTranslations('document.note');
  return (
    <>
      <p className={styles.says}>{term.inDocument}</p>
      <p>
        <span className={styles.label}>{t('background')}</span> {term.background}
      </p>
      <p className={styles.sources}>
        {t('sources', { count: term.sources.length, sources: term.sources.join('; ') })}{' '}
        {t(`confidence.${term.confidence}`)}
      </p>
    </>
  );
}

/**
 * Words of the source that open their note. On a wide screen the note's head stands in the margin at
 * the height of the words; on a narrow one the note opens under their line. Plain HTML does it all.
 */
export function TermNote({ term, words }: { term: Term; words: string }) {
  const t = useTranslations('document.note');
  return (
    // The hand, or a link to the note, may open it before React takes over.
    <details className={styles.term} suppressHydrationWarning>
      <summary className={styles.summary} title={t('open', { name: term.name })}>
        <span className={styles.words}>{words}</span>
        {/* The head in the margin repeats what the note says, so it is for the eye alone. */}
        <span className={styles.head} aria-hidden="true">
          <span className={styles.name}>{term.name}</span>
          <span className={styles.preview}>{term.inDocument}</span>
        </span>
      </summary>
      <div className={styles.note} id={`note-${term.id}`} role="note" aria-label={term.name}>
        <p className={styles.name}>{term.name}</p>
        <NoteText term={term} />
      </div>
    </details>
  );
}

/** A later mention of a term: leads to its note. */
export function TermLink({ term, words }: { term: Term; words: string }) {
  return (
    <a className={styles.words} href={`#note-${term.id}`}>
      {words}
    </a>
  );
}
