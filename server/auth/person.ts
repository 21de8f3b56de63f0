import 'server-only';
import { type AccountRole, currentSession } from './session';

/** Somebody with a session, as pages greet them. */
export interface Person {
  learnerId: string;
  role: AccountRole;
  name: string;
}

/** Returns who has the present session, or null when nobody has. */
export async function currentPerson(): Promise<Person | null> {
  const session = await currentSession();
  return session && { learnerId: session.learnerId, role: session.role, name: session.name };
}
