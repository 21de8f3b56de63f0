import { useTranslations } from 'next-intl';
import styles from './printed-passage.module.css';

/** A passage of the source on paper, its lines apart so that words can be underlined. */
export function PrintedPassage({
  passage,
  voice,
  text,
}: {
  passage: number;
  /** Whose words, as a reader reads it. */
  voice: string | undefined;
  text: string;
}) {
  const t = useTranslations('items.passage');
  return (
    <figure className={styles.passage}>
      <figcaption>
        {voice ? t('numberAndVoice', { passage, voice }) : t('number', { passage })}
      </figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}
