import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BothSelections } from '@/items/evidence/both-selections';
import type { PassageBeside } from '@/server/marking/answer-to-mark';
import { Sheet } from '@/ui/primitives/sheet';
import styles from './passages-beside.module.css';

/** The passages beside an answer, with what it quotes and what a good one rests on. */
export function PassagesBeside({
  passages,
  document,
}: {
  passages: readonly PassageBeside[];
  /** The document's slug. */
  document: string;
}) {
  const t = useTranslations('marking');
  return (
    <section className={styles.passages} aria-labelledby="passages">
      <h2 id="passages">{t('passages')}</h2>
      <p className={styles.note}>{t('passagesNote')}</p>
      {passages.map(({ passage, voice, text, evidence, quoted }) => (
        <Sheet key={passage} as="section" aria-label={t('passage', { passage })}>
          <p className={styles.source}>
            <span>{voice}</span>
            <Link href={`/documents/${document}#p${passage}`}>{t('passage', { passage })}</Link>
          </p>
          <div className={styles.words}>
            <BothSelections text={text} selected={quoted} evidence={evidence} isOwn={false} />
          </div>
        </Sheet>
      ))}
    </section>
  );
}
