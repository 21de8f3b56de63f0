import { useTranslations } from 'next-intl';
import { type FormEvent, useActionState, useEffect, useRef } from 'react';
import type { FormState } from '@/domain/form-state';
import type { LeaderView } from '@/server/live/leader-view';
import { Button } from '@/ui/primitives/button';
import { stepRoundAction } from '../actions';
import styles from './leader-stage.module.css';

/** So soon after a step a press was meant for the one before, in milliseconds. */
const tooSoon = 600;

/** The steps that are open, the usual one first and in the focus, so that Enter leads through a round. */
export function StepForm({ view }: { view: LeaderView }) {
  const t = useTranslations('live.lead');
  const { step, acts, position } = view;
  const [state, send, pending] = useActionState<FormState, FormData>(stepRoundAction, {
    state: 'fresh',
  });
  const usual = useRef<HTMLButtonElement>(null);
  const steppedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step.
  useEffect(() => {
    steppedAt.current = Date.now();
    usual.current?.focus({ preventScroll: true });
  }, [step]);
  function guard(event: FormEvent): void {
    if (pending || Date.now() - steppedAt.current < tooSoon) event.preventDefault();
  }
  // Two presses of one button, or another leader: the page shows where the round is by itself.
  const problem = state.state === 'refused' && state.problem.code !== 'conflict' ? state : null;
  return (
    <form action={send} onSubmit={guard} className={styles.steps}>
      <input type="hidden" name="classId" value={view.class.id} />
      <input type="hidden" name="round" value={view.id} />
      <input type="hidden" name="step" value={step} />
      {acts.map((act, index) => (
        <Button
          key={act}
          ref={index === 0 ? usual : null}
          type="submit"
          name="act"
          value={act}
          weight={index === 0 ? 'main' : 'ordinary'}
          className={styles.step}
        >
          {act === 'next' && position === 0 ? t('act.first') : t(`act.${act}`)}
        </Button>
      ))}
      {problem === null ? null : <p role="alert">{problem.message}</p>}
    </form>
  );
}
