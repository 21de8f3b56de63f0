import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentPerson } from '@/server/auth/person';
import { Button } from '@/ui/primitives/button';
import styles from './account-menu.module.css';
import { ClosingMenu } from './closing-menu';

/** The end of the site's head: the ways in, or one's name with what one may do. */
export async function AccountMenu() {
  const t = await getTranslations('account.menu');
  const person = await currentPerson();
  if (person === null || person.role === 'guest') {
    return (
      <nav aria-label={t('label')} className={styles.ways}>
        <Link href="/join">{t('join')}</Link>
        <Link href="/sign-in">{t('signIn')}</Link>
      </nav>
    );
  }
  return (
    <nav aria-label={t('label')}>
      <ClosingMenu className={styles.menu}>
        <summary className={styles.name}>
          <span className={styles.said}>{t('signedIn', { name: person.name })}</span>
          <span aria-hidden="true">{person.name}</span>
        </summary>
        <ul className={styles.places}>
          <li>
            <Link href="/classes">{t('classes')}</Link>
          </li>
          {person.role === 'administrator' ? (
            <li>
              <Link href="/administration">{t('administration')}</Link>
            </li>
          ) : null}
          <li>
            <Link href="/settings">{t('settings')}</Link>
          </li>
          <li>
            <form action="/api/auth/sign-out" method="post">
              <Button type="submit" weight="plain">
                {t('signOut')}
              </Button>
            </form>
          </li>
        </ul>
      </ClosingMenu>
    </nav>
  );
}
