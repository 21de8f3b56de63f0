import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { myRounds } from '@/server/live/class-rounds';
import { pageValue } from '../page-value';
import { LookAgain } from './look-again';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.mine');
  return { title: t('title') };
}

/** The address on the wall of the room: leads a student to their seat in the round that runs. */
export default async function MyRoundsPage() {
  const rounds = pageValue(await myRounds({}, await currentAsker()), '/live');
  const seat = ({ classId, id }: (typeof rounds)[number]) =>
    `/classes/${classId}/rounds/${id}/seat`;
  const [only, ...others] = rounds;
  if (only !== undefined && others.length === 0) redirect(seat(only));
  const t = await getTranslations('live.mine');
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <LookAgain />
      {only === undefined ? (
        <>
          <p>{t('none')}</p>
          <p>{t('waits')}</p>
          <noscript>
            <a href="/live">{t('again')}</a>
          </noscript>
        </>
      ) : (
        <ul>
          {rounds.map((round) => (
            <li key={round.id}>
              <Link href={seat(round)}>{t('round', round)}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
