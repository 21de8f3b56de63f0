import { useTranslations } from 'next-intl';
import { type Confidence, confidences } from '@/domain/assessment/confidence';
import { Button } from '@/ui/primitives/button';
import styles from './answer-buttons.module.css';

/** How sure one is, as the buttons that give an answer; or one button, where sureness is not asked. */
export function AnswerButtons({
  asksSureness,
  ready,
  label,
  given,
  onAnswer,
}: {
  asksSureness: boolean;
  /** Whether there is an answer to give. */
  ready: boolean;
  /** The words on the one button, where it does not check the answer. */
  label?: string;
  /** The sureness the kept answer was given with, where an answer can be changed. */
  given?: Confidence | null;
  onAnswer: (confidence: Confidence | null) => void;
}) {
  const t = useTranslations('quiz.attempt');
  if (!asksSureness) {
    return (
      <Button
        data-answer
        weight="main"
        className={styles.check}
        disabled={!ready}
        onClick={() => onAnswer(null)}
      >
        {label ?? t('check')}
      </Button>
    );
  }
  return (
    <fieldset>
      <legend className={styles.ask}>{ready ? t('sureness') : t('chooseFirst')}</legend>
      <div className={styles.buttons}>
        {confidences.map((confidence, index) => (
          <Button
            key={confidence}
            data-answer
            disabled={!ready}
            aria-pressed={given === undefined ? undefined : confidence === given}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onAnswer(confidence)}
          >
            {t(`confidence.${confidence}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
