import { useFormatter, useTranslations } from 'next-intl';
import type { DocumentProgress, ProgressRow } from '@/server/mastery/class-progress-page';
import { Sheet } from '@/ui/primitives/sheet';
import { Spoken } from '@/ui/primitives/spoken';
import { parts } from '@/ui/reader/parts';
import { type Again, AskAgain } from './ask-again';
import styles from './letter-map.module.css';
import { MisreadingWords } from './misreading-words';
import { ProgressTable } from './progress-table';
import { StandingMark } from './standing-mark';

const shade = {
  again: styles.again,
  between: styles.between,
  strong: styles.strong,
  'too-few': styles.few,
} as const;

/**
 * The document as the map of a class's answers: each passage shaded by how well what rests on it is
 * answered, with the commonest misreading beside it. The same as a table below.
 */
export function LetterMap({ shown, again }: { shown: DocumentProgress; again: Again }) {
  const t = useTranslations('mastery');
  const { record, passages } = shown.document;
  return (
    <div className={styles.map}>
      <ul className={styles.legend} aria-label={t('map.legend')}>
        {(['again', 'between', 'strong', 'too-few'] as const).map((standing) => (
          <li key={standing} className={shade[standing]}>
            <StandingMark standing={standing} />
          </li>
        ))}
        <li>{t('map.notAsked')}</li>
      </ul>
      <Sheet as="article" className={styles.sheet} aria-label={record.title}>
        {parts(passages, record.voices).map((part) => (
          <section key={part.passages[0]?.number} className={styles.part}>
            <h3 className={styles.voice}>{part.voice.part}</h3>
            {part.passages.map(({ number, text }) => {
              const row = shown.passages.get(number) ?? null;
              return (
                <div key={number} className={styles.row}>
                  <div className={`${styles.passage} ${row ? shade[row.standing] : ''}`}>
                    <span className={styles.number}>
                      <Spoken>{t('map.passage')} </Spoken>
                      {number}
                    </span>
                    <p lang={record.language}>{text}</p>
                  </div>
                  {row === null ? null : <Beside row={row} again={again} />}
                </div>
              );
            })}
          </section>
        ))}
      </Sheet>
      <details className={styles.table}>
        <summary>{t('map.asTable')}</summary>
        <ProgressTable
          caption={t('map.asTable')}
          head={t('map.passage')}
          rows={[...shown.passages.values()]}
          again={again}
        />
      </details>
    </div>
  );
}

function Beside({ row, again }: { row: ProgressRow; again: Again }) {
  const t = useTranslations('mastery.map');
  const format = useFormatter();
  return (
    <div className={styles.beside}>
      <p className={styles.figures}>
        <StandingMark standing={row.standing} />
        <span>
          {t('figure', {
            share: format.number(row.share ?? 0, { style: 'percent' }),
            answers: row.answers,
          })}
        </span>
      </p>
      {row.misreading === null ? null : (
        <MisreadingWords misreading={row.misreading} about={row.name} />
      )}
      <AskAgain row={row} again={again} />
    </div>
  );
}
