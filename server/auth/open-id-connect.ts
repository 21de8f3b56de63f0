import 'server-only';
import { isTeacherSignUpOpen } from './teacher-sign-up';

/** Where teachers sign in with an account that they have elsewhere. */
export interface OpenIdConnect {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The name of the one provider, in addresses and in the database. */
export const openIdProvider = 'oidc';

/** Returns the provider that `OIDC_ISSUER`, `OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET` name, or null. */
export function openIdConnect(): OpenIdConnect | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = process.env;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null;
}

/**
 * Tells whether somebody whom the provider knows may become a teacher here: `OIDC_TEACHERS` lists their
 * addresses or "@domain"s, separated by commas or spaces, and "*" means everybody there. Without it they may while teachers
 * can sign up by themselves. An address counts only when the provider has verified it.
 */
export function mayBecomeTeacher(user: { email: string; emailVerified: boolean }): boolean {
  const listed = (process.env.OIDC_TEACHERS ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (listed.length === 0) return isTeacherSignUpOpen();
  if (listed.includes('*')) return true;
  if (!user.emailVerified) return false;
  const email = user.email.toLowerCase();
  return listed.some((entry) => (entry.startsWith('@') ? email.endsWith(entry) : email === entry));
}
