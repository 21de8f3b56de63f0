import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { classRounds } from '@/server/live/class-rounds';
import { ButtonLink } from '@/ui/primitives/button';
import { RoundLines } from './round-lines';

interface Props {
  params: Promise<{ classId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('live.rounds');
  return { title: t('title') };
}

/** The live rounds of a class: those that run, and what came of those before. */
export default async function RoundsPage({ params }: Props) {
  const { classId } = await params;
  const here = `/classes/${classId}/rounds`;
  const page = pageValue(await classRounds({ classId }, await currentAsker()), here);
  const t = await getTranslations('live.rounds');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here="rounds"
      title={t('title')}
    >
      <p>{t('what')}</p>
      {page.class.isArchived ? null : (
        <p>
          <ButtonLink href={`${here}/new`} weight="main">
            {t('new')}
          </ButtonLink>
        </p>
      )}
      {page.running.length > 0 ? (
        <Section id="running" title={t('running')}>
          <ul>
            {page.running.map(({ id, title, students }) => (
              <li key={id}>
                <Link href={`${here}/${id}`}>{title}</Link> {t('seats', { students })}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="past" title={t('past')}>
        {page.past.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <RoundLines rounds={page.past} here={here} zone={page.class.zone} />
        )}
      </Section>
    </ClassFrame>
  );
}
