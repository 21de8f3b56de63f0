import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { AttemptView } from '@/server/attempts/attempt-view';
import { Button } from '@/ui/primitives/button';
import { Verdict } from '@/ui/primitives/verdict';
import { EvidencePassages } from './evidence-passages';
import type { PlayedQuestion } from './played-question';
import styles from './verdict-panel.module.css';

/**
 * What the text says of an answer: the verdict, the reason against what was chosen, why, and the
 * passage itself. The verdict's region is there from the start, so that its words are announced.
 */
export function VerdictPanel({
  attempt,
  question,
  given,
  onAppeal,
}: {
  attempt: AttemptView;
  question: PlayedQuestion;
  /** Whether it was answered on this page, just now. */
  given: boolean;
  onAppeal: (response: string) => void;
}) {
  const t = useTranslations('quiz.attempt');
  const problems = useTranslations('problems');
  const answered = question.state === 'answered' ? question : null;
  const verdict = useRef<HTMLDivElement>(null);
  const isJudged = answered !== null && answered.revealed.verdict !== 'to-check';
  const bringIntoView = useEffectEvent(() => {
    if (given) verdict.current?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (isJudged) bringIntoView();
  }, [isJudged]);
  const mayAppeal =
    answered?.presented.type === 'cloze' && ['wrong', 'partly'].includes(answered.revealed.verdict);
  const ownCheck =
    answered?.revealed.verdict === 'to-check'
      ? t(answered.selfCheck ? 'checkedYourself' : 'checkYourself')
      : null;
  return (
    <div className={styles.panel}>
      <div ref={verdict} role="status" className={styles.verdict}>
        {question.state === 'pending' ? <p>{t('verdictWaits')}</p> : null}
        {question.state === 'open' && attempt.finished ? <p>{t('notAnswered')}</p> : null}
        {answered ? (
          <>
            <p>
              <Verdict verdict={answered.revealed.verdict}>{ownCheck}</Verdict>
            </p>
            {answered.revealed.reason ? <p>{answered.revealed.reason}</p> : null}
          </>
        ) : null}
      </div>
      {answered?.unkept ? (
        <p role="alert">{t('unkept', { reason: problems(answered.unkept) })}</p>
      ) : null}
      {answered ? (
        <>
          <p>{answered.revealed.explanation}</p>
          {mayAppeal ? (
            <p aria-live="polite">
              {answered.appealed ? (
                t('appealed')
              ) : (
                <Button weight="plain" onClick={() => onAppeal(answered.response)}>
                  {t('appeal')}
                </Button>
              )}
            </p>
          ) : null}
          <EvidencePassages attempt={attempt} revealed={answered.revealed} />
        </>
      ) : null}
    </div>
  );
}
