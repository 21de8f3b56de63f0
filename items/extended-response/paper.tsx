import { useTranslations } from 'next-intl';
import type { PaperProps } from '../paper-props';
import { PrintedPassage } from '../printed-passage';
import type { ExtendedResponsePresented } from './item';
import styles from './paper.module.css';

const steps = [1, 2, 3, 4, 5];

/** A question to write on: its passages where wanted, the scale where it has one, and lines. */
export function ExtendedResponsePaper({
  presented: { stem, passages, scale },
  lines,
  withPassages,
  voices,
}: PaperProps<ExtendedResponsePresented>) {
  return (
    <>
      <h3>{stem}</h3>
      {scale === null ? null : <Scale when="before" ends={scale} />}
      {withPassages
        ? passages.map(({ passage, voice, text }) => (
            <PrintedPassage key={passage} passage={passage} voice={voices[voice]} text={text} />
          ))
        : null}
      {scale === null ? null : <Scale when="after" ends={scale} />}
      <div className={styles.lines} aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => line).map((line) => (
          <div key={line} className={styles.line} />
        ))}
      </div>
    </>
  );
}

function Scale({
  when,
  ends: { lowest, highest },
}: {
  when: 'before' | 'after';
  ends: NonNullable<ExtendedResponsePresented['scale']>;
}) {
  const t = useTranslations('items.extendedResponse');
  return (
    <div>
      <p>{t(when)}</p>
      <p className={styles.scale}>
        <span>{lowest}</span>
        {steps.map((step) => (
          <span key={step} className={styles.step}>
            {step}
          </span>
        ))}
        <span>{highest}</span>
      </p>
    </div>
  );
}
