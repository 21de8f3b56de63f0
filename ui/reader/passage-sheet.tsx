import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Sheet } from '../primitives/sheet';
import { MarkedText } from './marked-text';
import styles from './passage-sheet.module.css';

/**
 * One passage on its sheet, with its evidence marked: the number leads to its place in the document,
 * and the voice says whose words these are. Works in server components and below a provider with the
 * namespace "common".
 */
export function PassageSheet({
  document,
  passage,
  voice,
  text,
  marks,
  heading,
  children,
}: {
  /** The document's slug. */
  document: string;
  /** The passage's number. */
  passage: number;
  /** What the part is called: "Brezhnev's letter". */
  voice: string;
  text: string;
  /** [start, end) in UTF-16 units, in order, not overlapping. */
  marks: readonly [number, number][];
  /** A heading above the words, where the page's outline wants one. */
  heading?: ReactNode;
  /** What follows the words: what was selected, a note. */
  children?: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <Sheet as="section" className={styles.passage} aria-label={t('passage', { number: passage })}>
      {heading}
      <p className={styles.source}>
        <span className={styles.voice}>{voice}</span>
        <Link
          href={`/documents/${document}#p${passage}`}
          aria-label={t('toPassage', { number: passage })}
        >
          {t('passage', { number: passage })}
        </Link>
      </p>
      <blockquote className={styles.words}>
        <MarkedText text={text} marks={marks} />
      </blockquote>
      {children}
    </Sheet>
  );
}
