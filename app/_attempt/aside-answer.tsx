import { useTranslations } from 'next-intl';
import { answerWords } from '@/items/answer-words';
import type { PresentedItem } from '@/items/registry';
import { Button } from '@/ui/primitives/button';
import styles from './other-answer.module.css';
import type { AsideAnswer } from './use-assigned-attempt';

/** Problems that a student of an assignment is told in other words than those of a self-test. */
const ownWords = [
  'newer-answer',
  'already-answered',
  'closed',
  'attempt-finished',
  'not-allowed',
] as const;

/** An answer given here that does not count: why, its words, and where it can be, the way to use it. */
export function AsideAnswerNote({
  presented,
  aside: { problem, given },
  onUse,
  onDismiss,
}: {
  presented: PresentedItem;
  aside: Pick<AsideAnswer, 'problem' | 'given'>;
  /** Sends it again on top of what counts; null where it cannot be. */
  onUse: (() => void) | null;
  onDismiss: (() => void) | null;
}) {
  const t = useTranslations('taking.aside');
  const problems = useTranslations('problems');
  const statement = useTranslations('items.trueFalse');
  const words = answerWords(presented, given);
  const text = 'text' in words ? words.text : statement(words.value ? 'true' : 'false');
  const { code } = problem;
  const own = ownWords.find((one) => one === code);
  const lateBy = problem.facts?.lateBy;
  return (
    <div role="alert" className={styles.other}>
      <p>
        {code === 'time-over' && typeof lateBy === 'number'
          ? t('late', lateParts(lateBy))
          : own
            ? t(own)
            : problems.has(code)
              ? problems(code, problem.facts ?? {})
              : problems('malformed')}
      </p>
      {text === '' ? null : (
        <p>
          {t('yours')} <q className={styles.words}>{text}</q>
        </p>
      )}
      {onUse === null ? null : (
        <p>
          <Button onClick={onUse}>{t('use')}</Button>{' '}
          {onDismiss === null ? null : (
            <Button weight="plain" onClick={onDismiss}>
              {t('leave')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** Minutes and seconds of a time after the end: "5:00". */
export function lateParts(lateBy: number): { minutes: number; seconds: string } {
  const seconds = Math.floor(lateBy / 1_000);
  return { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') };
}
