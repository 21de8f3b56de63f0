import { useTranslations } from 'next-intl';
import styles from './given-step.module.css';

/** What the steps at the two ends of a scale mean. */
export interface Ends {
  lowest: string;
  highest: string;
}

/** A step given earlier, said in words. */
export function GivenStep({
  when,
  step,
  ends: { lowest, highest },
}: {
  when: 'before' | 'after';
  step: number;
  ends: Ends;
}) {
  const t = useTranslations('items.extendedResponse');
  return <p className={styles.given}>{t(`given.${when}`, { step, lowest, highest })}</p>;
}
