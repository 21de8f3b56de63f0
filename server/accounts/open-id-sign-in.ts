import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { auth } from '../auth/auth';
import { openIdConnect, openIdProvider } from '../auth/open-id-connect';
import { openUseCase } from '../use-case';
import { keepGuestQuestion } from './sign-in';

/**
 * Begins a sign-in at the provider, to come back to `next`. Returns the address there. The question about
 * a guest's work is kept now, since the guest's session ends on the way back.
 */
export const beginOpenIdSignIn = openUseCase({
  input: z.strictObject({ next: z.string() }),
  async run({ next }, asker, world): Promise<Result<{ address: string }>> {
    if (openIdConnect() === null) return refused('not-found');
    const asks = await keepGuestQuestion(asker, world);
    const { api } = await auth(world.database);
    const { url } = await api.signInSocial({
      body: {
        provider: openIdProvider,
        callbackURL: asks ? `/keep-work?next=${encodeURIComponent(next)}` : next,
        errorCallbackURL: '/sign-in',
        disableRedirect: true,
      },
      headers: await headers(),
    });
    return url ? done({ address: url }) : refused('not-found');
  },
});
