import { useTranslations } from 'next-intl';
import type { CardsStart as Page } from '@/server/taking/start-page';
import { ButtonLink } from '@/ui/primitives/button';
import { useClassTime } from '../../use-class-time';
import { Graded } from './graded';
import styles from './page.module.css';
import { StartHead } from './start-head';

/** The start page of assigned flashcards: how many are known, by when, and the way to study them. */
export function CardsStart({ page }: { page: Page }) {
  const t = useTranslations('taking.start');
  const at = useClassTime(page.class.zone);
  const { known, all, opensAt, dueAt, closesAt, now } = page;
  const isOpen = opensAt === null || now >= opensAt;
  return (
    <div className={styles.page}>
      <StartHead page={page} />
      <Graded page={page} />
      <p>{t('cards', { all, document: page.document.title })}</p>
      <div className={styles.start}>
        <p>{known === all ? t('cardsDone') : t('cardsKnown', { known, all })}</p>
        <progress
          className={styles.known}
          value={known}
          max={all}
          aria-label={t('cardsKnown', { known, all })}
        />
        {isOpen ? (
          <ButtonLink href={`/documents/${page.document.slug}/cards`} weight="main">
            {t('study')}
          </ButtonLink>
        ) : (
          <p>{t('not.not-open', { at: at(opensAt) })}</p>
        )}
      </div>
      <div>
        <p>{dueAt === null ? t('noDue') : t(now < dueAt ? 'due' : 'wasDue', { at: at(dueAt) })}</p>
        {closesAt !== null && now >= closesAt ? (
          <p>{t('not.closed', { at: at(closesAt) })}</p>
        ) : null}
        <p>{t('cardsRule')}</p>
      </div>
    </div>
  );
}
