import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { deletionPage } from '@/server/following/delete-class';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { deleteClassAction } from './actions';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following.delete');
  return { title: t('title') };
}

/** What goes with a class and what stays, and the deletion itself once its name was typed. */
export default async function DeletePage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const place = `/classes/${classId}`;
  const page = pageValue(await deletionPage({ classId }, await currentAsker()), `${place}/delete`);
  const { className: name, isArchived, accounts, leaving, assignments, attempts } = page;
  const t = await getTranslations('following.delete');
  return (
    <ClassFrame
      classId={classId}
      className={name}
      isArchived={isArchived}
      here={null}
      title={t('title')}
    >
      <Section id="goes" title={t('goes')}>
        <ul className={styles.list}>
          <li>{t('class', { name, assignments })}</li>
          <li>{t('attempts', { attempts })}</li>
          <li>{t('accounts', { count: accounts })}</li>
        </ul>
      </Section>
      <Section id="stays" title={t('stays')}>
        <ul className={styles.list}>
          {leaving > 0 ? <li>{t('leaving', { count: leaving })}</li> : null}
          <li>{t('audit')}</li>
        </ul>
      </Section>
      <Section id="confirm" title={t('title')} note={t('exportFirst')}>
        <p className={styles.acts}>
          <ButtonLink href={`${place}/export`}>{t('export')}</ButtonLink>
          {isArchived ? null : <ButtonLink href={`${place}/settings`}>{t('archive')}</ButtonLink>}
        </p>
        <ActionForm action={deleteClassAction} submit={t('submit')} weight="ordinary">
          <input type="hidden" name="classId" value={classId} />
          <Field name="name" label={t('name', { name })} autoComplete="off" maxLength={200} />
        </ActionForm>
      </Section>
    </ClassFrame>
  );
}
