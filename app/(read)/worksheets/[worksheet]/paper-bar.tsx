import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { papers } from '@/domain/assessment/worksheet';
import styles from './paper-bar.module.css';
import { PrintButton } from './print-button';

/** What to print and on which paper; not printed itself. */
export function PaperBar({
  here,
  letters,
  shown,
  paper,
  keyPath,
  back,
}: {
  here: string;
  letters: readonly string[];
  /** A version's letter, or "all". */
  shown: string;
  paper: string;
  /** Null for whoever may not see the key. */
  keyPath: string | null;
  /** Where it belongs to a class. */
  back: string | null;
}) {
  const t = useTranslations('worksheet.bar');
  const at = (version: string, size: string) =>
    `${here}?${new URLSearchParams({ version, paper: size })}`;
  const versions = letters.length > 1 ? [...letters, 'all'] : [];
  return (
    <div className={styles.bar}>
      <PrintButton />
      {versions.length > 0 ? (
        <nav aria-label={t('versions')} className={styles.choices}>
          {versions.map((version) => (
            <Link
              key={version}
              href={at(version, paper)}
              {...(version === shown && { 'aria-current': 'page' })}
            >
              {version === 'all' ? t('all') : t('version', { letter: version })}
            </Link>
          ))}
        </nav>
      ) : null}
      <nav aria-label={t('paper')} className={styles.choices}>
        {papers.map((size) => (
          <Link
            key={size}
            href={at(shown, size)}
            {...(size === paper && { 'aria-current': 'page' })}
          >
            {t(size)}
          </Link>
        ))}
      </nav>
      {keyPath === null ? null : <Link href={keyPath}>{t('key')}</Link>}
      {back === null ? null : <Link href={back}>{t('back')}</Link>}
    </div>
  );
}
