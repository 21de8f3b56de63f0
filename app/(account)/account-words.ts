import { getTranslations } from 'next-intl/server';
import type { Problem } from '@/domain/result';

/** What is wrong with a field of an account, where the general words do not serve. */
export async function accountWords(
  field: string,
  { code, facts }: Problem,
): Promise<string | null> {
  const t = await getTranslations('account.wrong');
  const isPassword = field === 'password' || field === 'newPassword';
  switch (code) {
    case 'malformed':
      if (isPassword && facts?.reason === 'obvious') return t('obvious');
      if (isPassword) return t('password');
      if (field === 'userName') return t('userName');
      if (field === 'email') return t('email');
      return field === 'name' ? t('name') : null;
    case 'name-taken':
      return t(field === 'email' ? 'emailTaken' : 'userNameTaken');
    case 'closed':
      return field === 'code' ? t('code') : null;
    case 'wrong-credentials':
      if (isPassword) return t('ownPassword');
      return field === 'code' ? t('factor') : null;
    default:
      return null;
  }
}
