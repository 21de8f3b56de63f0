import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/domain/result';
import { Button } from '@/ui/primitives/button';
import styles from './submit-panel.module.css';

/** What is about to be handed in, what was left out by name, and the act itself. */
export function SubmitPanel({
  open,
  flagged,
  total,
  isSending,
  problem,
  onSubmit,
  onBack,
  onGo,
}: {
  /** Positions without an answer. */
  open: readonly number[];
  /** Positions to come back to. */
  flagged: readonly number[];
  total: number;
  isSending: boolean;
  /** Why it was not taken. */
  problem: Problem | null;
  onSubmit: () => void;
  onBack: () => void;
  /** Null where one cannot go back. */
  onGo: ((position: number) => void) | null;
}) {
  const t = useTranslations('taking.submit');
  const problems = useTranslations('problems');
  const format = useFormatter();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const list = (positions: readonly number[]) =>
    format.list(positions.map((position) => String(position)));
  const first = open[0] ?? flagged[0];
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby="submit">
      <h1 id="submit" className={styles.title}>
        {t('title')}
      </h1>
      <p>
        {open.length === 0
          ? t('allAnswered', { total })
          : t('open', { count: open.length, list: list(open) })}
      </p>
      {flagged.length > 0 ? (
        <p>{t('flagged', { count: flagged.length, list: list(flagged) })}</p>
      ) : null}
      <p>{t('once')}</p>
      <div className={styles.acts}>
        <Button weight="main" disabled={isSending} onClick={onSubmit}>
          {t('submit')}
        </Button>
        {onGo !== null && first !== undefined ? (
          <Button onClick={() => onGo(first)}>{t('goTo', { position: first })}</Button>
        ) : null}
        <Button weight="plain" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      {problem ? (
        <p role="alert">{t('refused', { reason: problems(problem.code, problem.facts) })}</p>
      ) : null}
      <p role="status">{isSending ? t('sending') : null}</p>
    </section>
  );
}
