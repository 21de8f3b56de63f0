import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { siteHost } from '@/app/(school)/site-host';
import { currentAsker } from '@/server/auth/asker';
import { classRoster } from '@/server/classes/class-roster';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Button } from '@/ui/primitives/button';
import { ClassFrame } from '../../../../class-frame';
import { pageValue } from '../../../../page-value';
import { newPinsAction } from './actions';
import styles from './page.module.css';
import { SlipsOrForm } from './slips-or-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.slips');
  return { title: t('title') };
}

/** Makes slips with new PINs: for who has none yet, or for students chosen. */
export default async function SlipsPage({
  params,
  searchParams,
}: {
  params: Promise<{ classId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { classId } = await params;
  const here = `/classes/${classId}/roster/slips`;
  const roster = pageValue(await classRoster({ classId }, await currentAsker()), here);
  const { learner } = await searchParams;
  const t = await getTranslations('classes.slips');
  const without = roster.students.filter(({ hasPin }) => !hasPin).length;
  const texts = {
    once: t('once'),
    print: t('print'),
    remaining: t('remaining'),
    toRoster: t('toRoster'),
    name: t('name'),
    code: t('code'),
    pin: t('pin'),
    address: t('address'),
  };
  const address = `${await siteHost()}/join`;
  return (
    <ClassFrame
      classId={classId}
      className={roster.name}
      isArchived={roster.isArchived}
      here="roster"
      title={t('title')}
    >
      {roster.isArchived ? null : (
        <ActionForm action={newPinsAction} submit={null} isWide>
          <input type="hidden" name="classId" value={classId} />
          <SlipsOrForm texts={texts} address={address} roster={`/classes/${classId}/roster`}>
            <p className={styles.note}>{t('note')}</p>
            {without > 0 && learner === undefined ? (
              <Button type="submit" weight="main" name="who" value="without-pin">
                {t('forNew', { count: without })}
              </Button>
            ) : null}
            <details open={without === 0 || learner !== undefined}>
              <summary className={styles.summary}>{t('chooseTitle')}</summary>
              <div className={styles.choose}>
                <ChoiceField
                  type="checkbox"
                  name="learner"
                  label={t('students')}
                  hint={t('chooseHint')}
                  choices={roster.students.map((student) => ({
                    value: student.learnerId,
                    label: student.name,
                    hint: student.hasPin ? t('hasPin') : t('hasNone'),
                  }))}
                  chosen={[learner ?? []].flat()}
                />
                <Button type="submit" name="who" value="chosen">
                  {t('forChosen')}
                </Button>
              </div>
            </details>
          </SlipsOrForm>
        </ActionForm>
      )}
    </ClassFrame>
  );
}
