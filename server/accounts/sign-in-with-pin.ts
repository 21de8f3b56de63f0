import 'server-only';
import { z } from 'zod';
import type { Result } from '@/domain/result';
import { checkPassword } from '../auth/check-password';
import { triesOfNobody } from '../auth/sign-in-tries';
import { openUseCase } from '../use-case';
import { type SignedIn, signIn } from './sign-in';

/**
 * Signs a student in by PIN or password. Who found no student under the class and name that were given
 * calls it all the same, with `learnerId` null and both as `account`: it takes as long and is refused in
 * the same words.
 */
export const signInWithPin = openUseCase({
  input: z.strictObject({
    learnerId: z.string().nullable(),
    pin: z.string().min(1).max(128),
    account: z.string().max(300).optional(),
  }),
  async run({ learnerId, pin, account }, asker, world): Promise<Result<SignedIn>> {
    const checked = await checkPassword(
      {
        learnerId,
        account: learnerId ?? triesOfNobody(account ?? ''),
        password: pin,
        address: asker.address,
      },
      world,
    );
    return checked.ok
      ? { ok: true, value: await signIn(checked.value.learnerId, asker, world) }
      : checked;
  },
});
