import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { siteHost } from '@/app/(school)/site-host';
import { currentAsker } from '@/server/auth/asker';
import { siteUrl } from '@/server/auth/site';
import { classSettings } from '@/server/classes/class-settings';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { ClassFrame } from '../../../class-frame';
import { pageValue } from '../../../page-value';
import { Section } from '../../../section';
import { timeZones } from '../../../time-zones';
import { ZoneField } from '../../../zone-field';
import {
  archiveClassAction,
  changeClassAction,
  changeJoinCodeAction,
  inviteTeacherAction,
  leaveClassAction,
  openJoiningAction,
} from './actions';
import { InvitationLink } from './invitation-link';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.settings');
  return { title: t('title') };
}

/** What a teacher sets for a class: its code, its name and zone, its teachers, and when it is over. */
export default async function SettingsPage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const here = `/classes/${classId}/settings`;
  const settings = pageValue(await classSettings({ classId }, await currentAsker()), here);
  const t = await getTranslations('classes.settings');
  const isArchived = settings.archivedAt !== null;
  const id = <input type="hidden" name="classId" value={classId} />;
  const site = siteUrl()?.origin ?? `http://${await siteHost()}`;
  return (
    <ClassFrame
      classId={classId}
      className={settings.name}
      isArchived={isArchived}
      here="settings"
      title={t('title')}
    >
      {isArchived ? null : (
        <>
          <Section id="code" title={t('code')} note={t('codeNote')}>
            <p className={styles.code}>{settings.joinCode}</p>
            <p>{settings.joinOpen ? t('isOpen') : t('isClosed')}</p>
            <div className={styles.acts}>
              <ActionForm
                action={openJoiningAction}
                submit={settings.joinOpen ? t('close') : t('open')}
                weight="ordinary"
              >
                {id}
                <input type="hidden" name="open" value={settings.joinOpen ? 'no' : 'yes'} />
              </ActionForm>
              <ActionForm action={changeJoinCodeAction} submit={t('newCode')} weight="ordinary">
                {id}
              </ActionForm>
            </div>
          </Section>
          <Section id="class" title={t('class')}>
            <ActionForm action={changeClassAction} submit={t('save')} done={t('saved')}>
              {id}
              <Field name="name" label={t('name')} defaultValue={settings.name} maxLength={80} />
              <ZoneField
                label={t('zone')}
                hint={t('zoneHint')}
                present={settings.zone}
                {...timeZones()}
              />
              <ChoiceField
                name="namesShown"
                label={t('names')}
                choices={[
                  { value: 'no', label: t('namesHidden') },
                  { value: 'yes', label: t('namesShown') },
                ]}
                chosen={[settings.namesShown ? 'yes' : 'no']}
              />
            </ActionForm>
          </Section>
        </>
      )}
      <Section id="teachers" title={t('teachers')}>
        <ul className={styles.teachers}>
          {settings.teachers.map(({ learnerId, name, isAsker }) => (
            <li key={learnerId}>{isAsker ? t('you', { name }) : name}</li>
          ))}
        </ul>
        <div className={styles.acts}>
          {isArchived ? null : (
            <ActionForm action={inviteTeacherAction} submit={t('invite')} weight="ordinary">
              {id}
              <InvitationLink site={site} label={t('inviteLink')} note={t('inviteNote')} />
            </ActionForm>
          )}
          {settings.teachers.length > 1 ? (
            <ActionForm action={leaveClassAction} submit={t('leave')} weight="ordinary">
              {id}
            </ActionForm>
          ) : null}
        </div>
        {settings.openInvitations > 0 && !isArchived ? (
          <p className={styles.note}>{t('invited', { count: settings.openInvitations })}</p>
        ) : null}
      </Section>
      <Section
        id="archive"
        title={isArchived ? t('restoreTitle') : t('archiveTitle')}
        note={isArchived ? t('restoreNote') : t('archiveNote')}
      >
        <ActionForm
          action={archiveClassAction}
          submit={isArchived ? t('restore') : t('archive')}
          weight="ordinary"
        >
          {id}
          <input type="hidden" name="archived" value={isArchived ? 'no' : 'yes'} />
        </ActionForm>
      </Section>
      <Section id="takeout" title={t('takeoutTitle')} note={t('takeoutNote')}>
        <div className={styles.acts}>
          <ButtonLink href={`/classes/${classId}/export`}>{t('export')}</ButtonLink>
          <ButtonLink href={`/classes/${classId}/delete`}>{t('delete')}</ButtonLink>
        </div>
      </Section>
    </ClassFrame>
  );
}
