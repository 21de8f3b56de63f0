import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { lookAtInvitation } from '@/server/classes/accept-invitation';
import { ActionForm } from '@/ui/forms/action-form';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { acceptInvitationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.invitation');
  return { title: t('title') };
}

/** Where the link for another teacher leads: to the class after a yes, first to signing in. */
export default async function InvitationPage({
  params,
}: {
  params: Promise<{ invitation: string }>;
}) {
  const { invitation } = await params;
  const found = await lookAtInvitation({ code: invitation }, await currentAsker());
  const t = await getTranslations('classes.invitation');
  if (found.ok) {
    return (
      <Notice title={t('to', { name: found.value.name })} text={t('text')}>
        <ActionForm action={acceptInvitationAction} submit={t('accept')}>
          <input type="hidden" name="code" value={invitation} />
        </ActionForm>
      </Notice>
    );
  }
  if (found.problem.code === 'not-found') return <Notice title={t('title')} text={t('over')} />;
  const next = `next=${encodeURIComponent(`/join/teacher/${invitation}`)}`;
  return (
    <Notice title={t('title')} text={t('signInFirst')}>
      <ButtonLink href={`/sign-in?${next}`} weight="main">
        {t('signIn')}
      </ButtonLink>
    </Notice>
  );
}
