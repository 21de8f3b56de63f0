import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/ui/primitives/button';
import type { ExtendedResponseRevealed } from './item';
import styles from './self-check.module.css';

/** The learner's own check: a level for each criterion of the rubric, kept when all are given. */
export function SelfCheck({
  rubric,
  onKeep,
}: {
  rubric: ExtendedResponseRevealed['rubric'];
  onKeep: (levels: Record<string, number>) => void;
}) {
  const t = useTranslations('items.extendedResponse');
  const id = useId();
  const [levels, setLevels] = useState<Record<string, number>>({});
  const [isAsked, setAsked] = useState(false);
  const missing = rubric.filter((criterion) => levels[criterion.id] === undefined);

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [first] = missing;
    if (!first) {
      onKeep(levels);
      return;
    }
    setAsked(true);
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${id}${first.id}"]`)?.focus();
  }

  return (
    <form onSubmit={keep} noValidate>
      <p className={styles.intro}>{t('checkIntro')}</p>
      {rubric.map((criterion) => (
        <fieldset key={criterion.id} className={styles.criterion}>
          <legend className={styles.name}>{criterion.name}</legend>
          {criterion.levels.map(({ points, description }, level) => (
            <label key={description} className={styles.level}>
              <input
                className={styles.radio}
                type="radio"
                name={`${id}${criterion.id}`}
                checked={levels[criterion.id] === level}
                onChange={() => setLevels({ ...levels, [criterion.id]: level })}
              />
              <span className={styles.points}>{t('points', { points })}</span>
              <span>{description}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div role="alert">
        {isAsked && missing.length > 0 && (
          <p className={styles.missing}>
            {t('missing', { criteria: missing.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </div>
      <Button type="submit">{t('keep')}</Button>
    </form>
  );
}
