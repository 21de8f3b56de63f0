import { useTranslations } from 'next-intl';
import styles from './printed-passage.module.css';

/** A passage of the source on paper: to be read, or with its lines apart so that words can be underlined. */
export function PrintedPassage({
  passage,
  voice,
  text,
  toUnderline = false,
}: {
  passage: number;
  /** Whose words, as a reader reads it. */
  voice: string | undefined;
  text: string;
  toUnderline?: boolean;
}) {
  const t = useTranslations('items.passage');
  return (
    <figure className={`${styles.passage} ${toUnderline ? styles.apart : ''}`}>
      <figcaption>
        {voice ? t('numberAndVoice', { passage, voice }) : t('number', { passage })}
      </figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}
