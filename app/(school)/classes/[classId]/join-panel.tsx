import { getTranslations } from 'next-intl/server';
import { siteHost } from '@/app/(school)/site-host';
import { ButtonLink } from '@/ui/primitives/button';
import { Sheet } from '@/ui/primitives/sheet';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './join-panel.module.css';

/** The class's code, large enough to be read out, the way to show it to the room, and where it is typed. */
export async function JoinPanel({
  place,
  joinCode,
  joinOpen,
}: {
  /** The class's path. */
  place: string;
  joinCode: string;
  joinOpen: boolean;
}) {
  const t = await getTranslations('classes.code');
  const host = await siteHost();
  return (
    <Sheet as="section" className={styles.panel} aria-labelledby="join-code">
      <h2 id="join-code" className={styles.title}>
        {t('title')}
      </h2>
      <p className={styles.code}>{joinCode}</p>
      <p>
        {t.rich('where', {
          address: `${host}/join`,
          strong: (words) => <strong>{words}</strong>,
        })}
      </p>
      <p className={styles.link}>
        {t('link')} <span className={styles.address}>{`${host}/join/${joinCode}`}</span>
      </p>
      {joinOpen ? (
        <StateMark shape="full" tone="right">
          {t('open')}
        </StateMark>
      ) : (
        <StateMark shape="stopped">{t('closed')}</StateMark>
      )}
      <ButtonLink href={`${place}/show`}>{t('show')}</ButtonLink>
    </Sheet>
  );
}
