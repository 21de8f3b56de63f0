import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { type ClassRoster, classRoster } from '@/server/classes/class-roster';
import { ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { ClassFrame } from '../../../class-frame';
import { pageValue } from '../../../page-value';
import { Section } from '../../../section';
import styles from './page.module.css';
import { RosterRows } from './roster-rows';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.roster');
  return { title: t('title') };
}

/** The roster: who is on it, who has signed in, and the way to add more. */
export default async function RosterPage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const here = `/classes/${classId}/roster`;
  const roster = pageValue(await classRoster({ classId }, await currentAsker()), here);
  const t = await getTranslations('classes.roster');
  const { students, left, isArchived } = roster;
  const head = (
    <tr>
      <th scope="col">{t('name')}</th>
      <th scope="col">{t('number')}</th>
      <th scope="col">{t('state')}</th>
      <th scope="col">{isArchived ? '' : t('change')}</th>
    </tr>
  );
  return (
    <ClassFrame
      classId={classId}
      className={roster.name}
      isArchived={isArchived}
      here="roster"
      title={t('title')}
    >
      {isArchived ? null : <Acts roster={roster} here={here} t={t} />}
      {students.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <>
          <p className={styles.counts}>
            {t('counts', {
              students: students.length,
              joined: students.filter(({ joinedAt }) => joinedAt !== null).length,
            })}
          </p>
          <DataTable caption={t('title')} head={head}>
            <RosterRows lines={students} classId={classId} isArchived={isArchived} />
          </DataTable>
        </>
      )}
      {left.length > 0 ? (
        <Section id="left" title={t('left')} note={t('leftNote')}>
          <DataTable caption={t('left')} head={head}>
            <RosterRows lines={left} classId={classId} isArchived={isArchived} />
          </DataTable>
        </Section>
      ) : null}
      <p>
        <Link href={`/classes/${classId}`}>{t('back')}</Link>
      </p>
    </ClassFrame>
  );
}

function Acts({
  roster,
  here,
  t,
}: {
  roster: ClassRoster;
  here: string;
  t: Awaited<ReturnType<typeof getTranslations<'classes.roster'>>>;
}) {
  const { students } = roster;
  const lacksPins = students.some(({ hasPin }) => !hasPin);
  return (
    <div className={styles.acts}>
      <ButtonLink href={`${here}/import`} weight={students.length === 0 ? 'main' : 'ordinary'}>
        {t('add')}
      </ButtonLink>
      {students.length > 0 ? (
        <ButtonLink href={`${here}/slips`} weight={lacksPins ? 'main' : 'ordinary'}>
          {t('slips')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
