import { redirect } from 'next/navigation';
import { localPath } from '@/app/(account)/local-path';
import { beginOpenIdSignIn } from '@/server/accounts/open-id-sign-in';
import { renewedAsker } from '@/server/auth/asker';

/** Leads to the provider where a teacher has an account. A link, since a form may lead nowhere else. */
export async function GET(request: Request): Promise<Response> {
  const next = localPath(new URL(request.url).searchParams.get('next'), '/classes');
  const begun = await beginOpenIdSignIn({ next }, await renewedAsker()).catch((fault: unknown) => {
    console.error('The OpenID Connect provider cannot be used.', fault);
    return null;
  });
  redirect(begun?.ok ? begun.value.address : '/sign-in?error=unavailable');
}
