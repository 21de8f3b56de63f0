import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import { Button } from '@/ui/primitives/button';
import styles from './answer-buttons.module.css';

/** How sure one is, as the buttons that answer; or one button, where sureness is not asked. */
export function AnswerButtons({
  asksSureness,
  ready,
  onAnswer,
  skip,
}: {
  asksSureness: boolean;
  /** Whether there is an answer to give. */
  ready: boolean;
  onAnswer: (confidence: Confidence | null) => void;
  skip: ReactNode;
}) {
  const t = useTranslations('quiz.attempt');
  if (!asksSureness) {
    return (
      <div className={styles.acts}>
        <Button data-answer weight="main" disabled={!ready} onClick={() => onAnswer(null)}>
          {t('check')}
        </Button>
        {skip}
      </div>
    );
  }
  return (
    <fieldset className={styles.acts}>
      <legend className={styles.ask}>{ready ? t('sureness') : t('chooseFirst')}</legend>
      <div className={styles.buttons}>
        {confidences.map((confidence, index) => (
          <Button
            key={confidence}
            data-answer
            disabled={!ready}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onAnswer(confidence)}
          >
            {t(`confidence.${confidence}`)}
          </Button>
        ))}
      </div>
      {skip}
    </fieldset>
  );
}
