import { useFormatter, useTranslations } from 'next-intl';
import printed from '@/app/_paper/paper.module.css';
import type { Paper } from '@/domain/assessment/worksheet';
import { ItemPaper } from '@/items/papers';
import type { PartOnPaper, PrintedWorksheet } from '@/server/worksheets/printed-worksheet';
import styles from './paper-sheet.module.css';

/**
 * One version on paper. It stands in a table, whose foot a printer repeats on every page: that is how
 * the citation comes to stand at the foot of each.
 */
export function PaperSheet({
  worksheet,
  version: { letter, parts },
  paper,
}: {
  worksheet: PrintedWorksheet;
  version: PrintedWorksheet['versions'][number];
  paper: Paper;
}) {
  const t = useTranslations('worksheet.paper');
  const several = worksheet.versions.length > 1;
  return (
    <article
      className={`${printed.paper} ${printed[paper]} ${styles.sheet}`}
      aria-label={several ? t('version', { letter }) : worksheet.title}
    >
      <table role="presentation" className={styles.frame}>
        <tfoot>
          <tr>
            <td className={styles.foot}>
              {several ? <strong>{t('version', { letter })} </strong> : null}
              {worksheet.citations.join(' ')}
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td>
              <Head worksheet={worksheet} />
              {parts.map((part, index) => (
                <Part key={part.kind} part={part} number={index + 1} worksheet={worksheet} />
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

function Head({ worksheet: { title, documentTitle, layout } }: { worksheet: PrintedWorksheet }) {
  const t = useTranslations('worksheet.paper');
  const format = useFormatter();
  const due =
    layout.due === null
      ? null
      : format.dateTime(new Date(`${layout.due}T12:00:00Z`), {
          dateStyle: 'medium',
          timeZone: 'UTC',
        });
  return (
    <header className={styles.head}>
      <p className={styles.blanks}>
        <span>{t('name')}</span>
        <span className={styles.long} />
        <span>{t('period')}</span>
        <span className={styles.short} />
        <span>{t('dueDate')}</span>
        {due === null ? <span className={styles.middle} /> : <span>{due}</span>}
      </p>
      <h1>{title}</h1>
      {documentTitle === title ? null : <p className={styles.source}>{documentTitle}</p>}
    </header>
  );
}

function Part({
  part: { kind, passages, items },
  number,
  worksheet,
}: {
  part: PartOnPaper;
  number: number;
  worksheet: PrintedWorksheet;
}) {
  const t = useTranslations('worksheet.paper');
  const format = useFormatter();
  const about =
    kind === 'write'
      ? t('use', {
          title: worksheet.documentTitle,
          count: passages.length,
          passages: format.list(passages.map(String), { type: 'conjunction' }),
        })
      : t('answer', { title: worksheet.documentTitle });
  return (
    <section className={styles.part}>
      <h2>{t('part', { number, about })}</h2>
      <ol className={styles.items}>
        {items.map(({ position, presented, lines, voices }) => (
          <li key={position} value={position} className={styles.item}>
            <span className={styles.number}>{position}.</span>
            <ItemPaper
              presented={presented}
              lines={lines}
              withPassages={worksheet.layout.passages === 'beside'}
              voices={voices}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
