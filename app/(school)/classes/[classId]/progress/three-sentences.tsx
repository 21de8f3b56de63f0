import { useFormatter, useTranslations } from 'next-intl';
import type { DocumentProgress } from '@/server/mastery/class-progress-page';
import styles from './three-sentences.module.css';

/** What the figures below come to: how much they stand on, what is weak, what is strong. */
export function ThreeSentences({ shown: { answers, topics } }: { shown: DocumentProgress }) {
  const t = useTranslations('mastery.sentences');
  const format = useFormatter();
  const judged = topics
    .filter(({ standing }) => standing !== 'too-few')
    .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const weakest = judged.at(0);
  const strongest = judged.length > 1 ? judged.at(-1) : undefined;
  const percent = (share: number | null) => format.number(share ?? 0, { style: 'percent' });
  return (
    <p className={styles.sentences}>
      {t('answers', { answers })}{' '}
      {weakest ? t('weakest', { name: weakest.name, share: percent(weakest.share) }) : t('tooFew')}{' '}
      {strongest ? t('strongest', { name: strongest.name, share: percent(strongest.share) }) : null}
    </p>
  );
}
