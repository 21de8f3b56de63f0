import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { useEarlyChoice } from '../use-early-choice';
import type { Ends } from './given-step';
import styles from './scale.module.css';

const steps = [1, 2, 3, 4, 5] as const;

/** Five steps between two named ends, one to be chosen. */
export function Scale({
  question,
  ends: { lowest, highest },
  chosen,
  onChoose,
}: {
  question: string;
  ends: Ends;
  chosen: number | null;
  onChoose: (step: number) => void;
}) {
  const t = useTranslations('items.extendedResponse');
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const meaning = { 1: lowest, 2: null, 3: null, 4: null, 5: highest };
  useEarlyChoice(group, (step) => {
    if (chosen === null) onChoose(Number(step));
  });
  return (
    <fieldset ref={group} className={styles.scale}>
      <legend className={styles.question}>{question}</legend>
      <div className={styles.steps}>
        {steps.map((step) => {
          const end = meaning[step];
          return (
            <label key={step} className={styles.step}>
              <input
                className={styles.radio}
                type="radio"
                name={name}
                value={step}
                checked={chosen === step}
                aria-label={end ? t('stepAtEnd', { step, end }) : t('step', { step })}
                onChange={() => onChoose(step)}
              />
              <span aria-hidden="true">{step}</span>
            </label>
          );
        })}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </fieldset>
  );
}
