import type { SourceDocument } from '@/domain/content/document';
import { Sheet } from '../primitives/sheet';
import styles from './opening-sheet.module.css';
import { parts } from './parts';
import { Stamp } from './stamp';

/** The head and first lines of a document, running out towards the foot of the sheet. */
export function OpeningSheet({
  document: { record, passages },
}: {
  document: Pick<SourceDocument, 'record' | 'passages'>;
}) {
  const [head, ...rest] = passages;
  if (!head) return null;
  const inner = parts(passages, record.voices)[1]?.voice.id;
  const words = head.text.startsWith(record.stamp)
    ? head.text.slice(record.stamp.length)
    : head.text;
  return (
    <Sheet as="article" className={styles.sheet} lang={record.language} aria-label={record.title}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Stamp>{record.stamp}</Stamp>
          <p>{words}</p>
        </div>
        {rest.slice(0, 3).map(({ number, voice, text }) => (
          <p key={number} className={voice === inner ? styles.inner : styles.frame}>
            {text}
          </p>
        ))}
      </div>
    </Sheet>
  );
}
