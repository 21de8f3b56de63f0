import { useTranslations } from 'next-intl';
import type { OutboxState } from '@/domain/sync/fact';
import styles from './saved-state.module.css';

/** One stroke a state, so that it is told apart without colour. */
const shapes: Record<OutboxState, string> = {
  saved: 'M3 8.5 6.5 12 13 4.5',
  saving: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  'kept-here': 'M8 2v7M4.5 6 8 9.5 11.5 6M3 13h10',
  'signed-out': 'M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z',
};

/**
 * Says in words whether what was done here is saved. `lasting` is false where the browser stores
 * nothing, so that what is kept here would be lost with the page. Texts: `common.saved`.
 */
export function SavedState({ state, lasting = true }: { state: OutboxState; lasting?: boolean }) {
  const text = useTranslations('common.saved');
  return (
    <p role="status" className={styles.state} data-state={state}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span>
        {text(state)}
        {(state === 'kept-here' || state === 'signed-out') && !lasting
          ? ` ${text('notLasting')}`
          : null}
      </span>
    </p>
  );
}
