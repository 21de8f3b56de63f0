import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/primitives/button';
import { DueList } from '../(school)/due-list';
import styles from './today.module.css';
import type { WorkOfToday } from './work-of-today';

/** What waits for who returns: what is assigned, the cards due and the quiz left open, each with its act. */
export function Today({
  work: { due, open, assigned },
  cards,
}: {
  work: WorkOfToday;
  cards: string;
}) {
  const t = useTranslations('home.today');
  return (
    <section className={styles.today} aria-labelledby="today">
      <h1 id="today">{t('title')}</h1>
      {assigned.length > 0 ? <DueList assignments={assigned} withClass /> : null}
      {open ? (
        <div className={styles.line}>
          <p>{t('open', { answered: open.answered, total: open.total })}</p>
          <ButtonLink href={`/quiz/${open.id}`} weight={assigned.length > 0 ? 'ordinary' : 'main'}>
            {t('goOn')}
          </ButtonLink>
        </div>
      ) : null}
      {due > 0 ? (
        <div className={styles.line}>
          <p>{t('due', { count: due })}</p>
          <ButtonLink href={cards} weight={open || assigned.length > 0 ? 'ordinary' : 'main'}>
            {t('study')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
