import { useTranslations } from 'next-intl';
import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/domain/form-state';
import type { LeaderView } from '@/server/live/leader-view';
import { Button } from '@/ui/primitives/button';
import { stepRoundAction } from '../actions';
import styles from './leader-stage.module.css';

/** So soon after a step a press was meant for the one before, in milliseconds. */
const tooSoon = 600;

/**
 * The steps that are open, the usual one first and in the focus, so that Enter leads through a round. Its end
 * is asked for twice, since it cannot be taken back.
 */
export function StepForm({ view }: { view: LeaderView }) {
  const t = useTranslations('live.lead');
  const { step, acts, position } = view;
  const [state, send, pending] = useActionState<FormState, FormData>(stepRoundAction, {
    state: 'fresh',
  });
  const usual = useRef<HTMLButtonElement>(null);
  const steppedAt = useRef(0);
  const stay = useRef<HTMLButtonElement>(null);
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const isEnding = endsAt === step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step.
  useEffect(() => {
    steppedAt.current = Date.now();
    usual.current?.focus({ preventScroll: true });
  }, [step]);
  useEffect(() => {
    if (isEnding) stay.current?.focus({ preventScroll: true });
  }, [isEnding]);
  function guard(event: FormEvent<HTMLFormElement>): void {
    if (pending || Date.now() - steppedAt.current < tooSoon) {
      event.preventDefault();
      return;
    }
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.getAttribute('value') !== 'end' || isEnding) return;
    event.preventDefault();
    setEndsAt(step);
  }
  function goOn(): void {
    setEndsAt(null);
    usual.current?.focus({ preventScroll: true });
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
          // Told with the button that has the focus after each step: what is asked, and what came of it.
          aria-describedby={index === 0 && view.question !== null ? 'asked outcome' : undefined}
          type="submit"
          name="act"
          value={act}
          weight={index === 0 ? 'main' : 'ordinary'}
          className={styles.step}
        >
          {act === 'next' && position === 0 ? t('act.first') : t(`act.${act}`)}
        </Button>
      ))}
      {isEnding ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are two buttons.
        <div role="group" aria-labelledby="end" className={styles.end}>
          <p id="end">{t('end.ask')}</p>
          <Button ref={stay} onClick={goOn}>
            {t('end.stay')}
          </Button>
          <Button type="submit" name="act" value="end">
            {t('end.end')}
          </Button>
        </div>
      ) : null}
      {problem === null ? null : <p role="alert">{problem.message}</p>}
    </form>
  );
}
