import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { AnswerBar } from '@/app/_live/answer-bar';
import { SaidAnswer } from '@/app/_live/answer-words';
import type { LiveItem } from '@/server/live/live-view';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './live-board.module.css';

/** Each question with how many have answered it, how many were right, and what was answered. */
export function LiveItems({ items, place }: { items: readonly LiveItem[]; place: string }) {
  const t = useTranslations('live.view');
  const format = useFormatter();
  return (
    <ol className={styles.items}>
      {items.map((item) => {
        const { id, type, asks, answered, right, here, toMark, told, others } = item;
        const judged = answered - toMark;
        return (
          <li key={id} className={styles.item}>
            <h3 className={type === 'cloze' ? styles.source : undefined}>
              <span className={styles.place}>{id}.</span>{' '}
              <Link href={`${place}/items/${id}`}>{asks}</Link>
            </h3>
            <p className={styles.sums}>
              {t('sums', { answered, here })}{' '}
              {judged > 0
                ? t('right', { right, share: format.number(right / judged, { style: 'percent' }) })
                : null}{' '}
              {toMark > 0 ? t('toMark', { count: toMark }) : null}
            </p>
            {answered === 0 || told.length === 0 ? null : (
              <ul className={styles.told}>
                {told.map((one) => (
                  <li key={one.id}>
                    <span>
                      {one.isRight ? (
                        <StateMark shape="full" tone="right">
                          <SaidAnswer words={one.words} />
                        </StateMark>
                      ) : (
                        <SaidAnswer words={one.words} />
                      )}
                    </span>
                    <span className={styles.figure}>
                      {one.students}
                      {one.isRight ? <span className={styles.unseen}> {t('isRight')}</span> : null}
                    </span>
                    <AnswerBar
                      share={one.students / answered}
                      tone={one.isRight ? 'right' : 'plain'}
                    />
                  </li>
                ))}
                {others > 0 ? <li className={styles.others}>{t('others', { others })}</li> : null}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
