import { useTranslations } from 'next-intl';
import { Button } from '@/ui/primitives/button';
import styles from './code-form.module.css';

/** The one field for a class's code. A plain form that leads to the class's address. */
export function CodeForm({ typed, problem }: { typed: string | null; problem: string | null }) {
  const t = useTranslations('classes.join');
  return (
    <form action="/join" className={styles.form}>
      <label htmlFor="code">{t('code')}</label>
      <p id="code-hint" className={styles.hint}>
        {t('codeHint')}
      </p>
      {problem === null ? null : (
        <p id="code-problem" role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <input
        id="code"
        name="code"
        className={styles.code}
        defaultValue={typed ?? ''}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby={problem === null ? 'code-hint' : 'code-hint code-problem'}
        {...(problem !== null && { 'aria-invalid': true })}
        // biome-ignore lint/a11y/noAutofocus: the page has this one field and nothing before it.
        autoFocus
      />
      <Button type="submit" weight="main" className={styles.go}>
        {t('next')}
      </Button>
    </form>
  );
}
