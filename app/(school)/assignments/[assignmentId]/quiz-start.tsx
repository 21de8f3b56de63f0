import { useFormatter, useTranslations } from 'next-intl';
import type { QuizStart as Page } from '@/server/taking/start-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { useClassTime } from '../../use-class-time';
import { startAction } from './actions';
import { AttemptsMade } from './attempts-made';
import { Graded } from './graded';
import styles from './page.module.css';
import { RuleFacts } from './rule-facts';
import { StartHead } from './start-head';

/** The start page of an assigned quiz. */
export function QuizStart({ page }: { page: Page }) {
  const t = useTranslations('taking.start');
  const format = useFormatter();
  const finished = page.attempts.filter(({ finishedAt }) => finishedAt !== null);
  return (
    <div className={styles.page}>
      <StartHead page={page} />
      <Graded page={page} />
      <p>
        {t('questions', {
          count: page.questions,
          documents: format.list(page.documents.map(({ title }) => title)),
        })}
      </p>
      <Act page={page} />
      <RuleFacts page={page} />
      <AttemptsMade page={page} attempts={finished} />
    </div>
  );
}

/** The one thing to do here, or in words why there is none. */
function Act({ page }: { page: Page }) {
  const t = useTranslations('taking.start');
  const at = useClassTime(page.class.zone);
  const { running, hindrance } = page;
  if (running) {
    return (
      <div className={styles.start}>
        <p>{t('running', { answered: running.answered, total: running.total })}</p>
        <ButtonLink href={`/quiz/${running.id}`} prefetch={false} weight="main">
          {t('resume')}
        </ButtonLink>
      </div>
    );
  }
  if (hindrance) {
    return (
      <p className={styles.start}>
        {t(`not.${hindrance.because}`, { at: 'at' in hindrance ? at(hindrance.at) : '' })}
      </p>
    );
  }
  return (
    <ActionForm
      action={startAction}
      submit={t(page.attempts.length > 0 ? 'startAgain' : 'start')}
      className={styles.start}
    >
      <input type="hidden" name="assignment" value={page.id} />
      {page.rules.password ? (
        <Field
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
    </ActionForm>
  );
}
