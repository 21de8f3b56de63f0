import { useTranslations } from 'next-intl';
import { SaidAnswer } from '@/app/_live/answer-words';
import type { OwnVote, SeatAnswer } from '@/server/live/seat-view';
import { Verdict } from '@/ui/primitives/verdict';
import styles from './seat.module.css';

/** What the student has answered, vote by vote. */
export function GivenAnswers({ own }: { own: readonly OwnVote[] }) {
  const t = useTranslations('live.seat');
  return own.map(({ vote, words }) => (
    <p key={vote} className={styles.given}>
      {t(own.length > 1 ? `own${vote}` : 'own')} <SaidAnswer words={words} />
    </p>
  ));
}

/** What the leader has shown: whether the answer was right, the key, and what the text says. */
export function ShownAnswer({ answer }: { answer: SeatAnswer }) {
  const t = useTranslations('live');
  const { verdict, key, explanation, reason } = answer;
  const isRight = verdict === 'right' || verdict === 'nearly';
  return (
    <div className={styles.shown}>
      <p>{verdict === null ? t('seat.notAnswered') : <Verdict verdict={verdict} />}</p>
      {reason === null ? null : <p>{reason}</p>}
      {isRight && key.is !== 'text' ? null : (
        <p>
          {t('seat.key')}{' '}
          <strong>
            {key.is === 'text' ? key.text : t(key.is === 'true' ? 'isTrue' : 'isFalse')}
          </strong>
        </p>
      )}
      <p>{explanation}</p>
    </div>
  );
}
