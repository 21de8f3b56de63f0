import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { noAccommodation } from '@/domain/school/accommodation';
import { accommodationsOf } from '@/server/accommodations/accommodations-of';
import { currentAsker } from '@/server/auth/asker';
import { Button } from '@/ui/primitives/button';
import { AccommodationForm } from './accommodation-form';
import { AccommodationWords } from './accommodation-words';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; learnerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { classId, learnerId } = await params;
  const found = await accommodationsOf({ classId, learner: learnerId }, await currentAsker());
  const t = await getTranslations('assignments.accommodations');
  return found.ok ? { title: t('title', { name: found.value.student.name }) } : {};
}

/** What one student is granted, for all assignments of the class or for one. */
export default async function AccommodationsPage({ params, searchParams }: Props) {
  const { classId, learnerId } = await params;
  const here = `/classes/${classId}/students/${learnerId}/accommodations`;
  const input = { classId, learner: learnerId };
  const page = pageValue(await accommodationsOf(input, await currentAsker()), here);
  const t = await getTranslations('assignments.accommodations');
  const asked = (await searchParams).for;
  const assignment = page.assignments.find(({ id }) => id === asked) ?? null;
  const scope = assignment?.id ?? 'all';
  const granted = page.granted.find((one) => one.scope === scope)?.accommodation;
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      here={null}
      title={t('title', { name: page.student.name })}
    >
      <Section id="granted" title={t('granted')} note={t('private', { name: page.student.name })}>
        {page.granted.length === 0 ? <p>{t('none')}</p> : null}
        <dl className={styles.granted}>
          {page.granted.map((one) => (
            <div key={one.scope}>
              <dt>
                <Link href={`${here}?for=${one.scope}#grant`}>{one.title ?? t('forAll')}</Link>
              </dt>
              <dd>
                <AccommodationWords accommodation={one.accommodation} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="grant" title={t('grant', { scope: assignment?.title ?? t('forAll') })}>
        {page.assignments.length > 0 ? (
          <form method="get" className={styles.choose}>
            <label htmlFor="for">{t('for')}</label>
            <select id="for" name="for" defaultValue={scope} key={scope}>
              <option value="all">{t('forAll')}</option>
              {page.assignments.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <Button type="submit">{t('choose')}</Button>
          </form>
        ) : null}
        <AccommodationForm
          key={scope}
          classId={classId}
          learnerId={learnerId}
          scope={scope}
          zone={page.class.zone}
          granted={granted ?? noAccommodation}
        />
      </Section>
    </ClassFrame>
  );
}
