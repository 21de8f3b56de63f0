import { getTranslations } from 'next-intl/server';

const known = [
  'account.made',
  'account.deleted',
  'password.changed',
  'role.changed',
  'reset-code.made',
  'reset-code.used',
  'invitation.made',
  'administrator-link.made',
  'pin.reset',
  'sign-in.paused',
  'signed-out.everywhere',
  'second-factor.on',
  'second-factor.off',
  'guest.brought-along',
] as const;

/** Returns what says in words what an entry of the audit tells; an act of a class by its own name. */
export async function auditWords(): Promise<(action: string) => string> {
  const t = await getTranslations('account.audit');
  return (action) => {
    const act = known.find((one) => one === action);
    return act === undefined ? action : t(act);
  };
}
