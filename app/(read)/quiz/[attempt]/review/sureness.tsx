import { useFormatter, useTranslations } from 'next-intl';
import type { Calibration } from '@/domain/assessment/calibration';
import styles from './sureness.module.css';

/** How well one's sureness fitted: in words first, then the numbers behind them. */
export function Sureness({ calibration }: { calibration: Calibration }) {
  const t = useTranslations('quiz.review');
  const names = useTranslations('quiz.attempt.confidence');
  const format = useFormatter();
  const { rows, certainAndWrong, fit } = calibration;
  if (rows.every(({ answers }) => answers === 0)) return null;
  return (
    <section className={styles.sureness} aria-labelledby="sureness">
      <h2 id="sureness">{t('sureness')}</h2>
      <p>{t(`fit.${fit}`)}</p>
      {certainAndWrong > 0 ? <p>{t('certainAndWrong', { count: certainAndWrong })}</p> : null}
      <table className={styles.table}>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.sureness')}</th>
            <th scope="col">{t('table.answers')}</th>
            <th scope="col">{t('table.right')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ confidence, answers, share }) => (
            <tr key={confidence}>
              <th scope="row">{names(confidence)}</th>
              <td>{format.number(answers)}</td>
              <td>{share === null ? '–' : format.number(share, { style: 'percent' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
