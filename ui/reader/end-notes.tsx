import { useTranslations } from 'next-intl';
import type { Term } from '@/domain/content/document';
import styles from './end-notes.module.css';
import { NoteText } from './term-note';

/** The term notes one after another, for paper: on the screen each stands beside its words. */
export function EndNotes({ terms }: { terms: readonly Term[] }) {
  const t = useTranslations('document');
  return (
    <section className={styles.notes} aria-labelledby="end-notes">
      <h2 id="end-notes">{t('note.title')}</h2>
      {terms.map((term) => (
        <div key={term.id} className={styles.entry}>
          <h3>
            {term.name}{' '}
            <span className={styles.where}>
              {t('note.where', { passages: passagesOf(term).join(', ') })}
            </span>
          </h3>
          <NoteText term={term} />
        </div>
      ))}
    </section>
  );
}

function passagesOf(term: Term): number[] {
  return [...new Set(term.mentions.map(({ passage }) => passage))].sort((a, b) => a - b);
}
