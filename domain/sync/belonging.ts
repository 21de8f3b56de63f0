/**
 * Whose facts a session takes: those under the learner's own tag, and under the tags of guests whose work
 * was brought along. The own tag comes first.
 */
export interface SessionOwner {
  tags: readonly string[];
  isGuest: boolean;
}

/**
 * Tells whether a fact may be sent under a session, null being none. A fact goes only to who gave it. One
 * that was given before anybody was known here (null) goes to the guest whom it makes, and never into
 * somebody's account.
 */
export function maySend(giver: string | null, session: SessionOwner | null): boolean {
  if (giver === null) return session === null || session.isGuest;
  return session?.tags.includes(giver) ?? false;
}

/** Returns how a page says for whom the server made it: "guest <tag>" or "account <tag> <tag>". */
export function learnerAttribute({ tags, isGuest }: SessionOwner): string {
  return [isGuest ? 'guest' : 'account', ...tags].join(' ');
}

/** Reads what `learnerAttribute` wrote; null for nobody. */
export function attributeOwner(attribute: string): SessionOwner | null {
  const [kind, ...tags] = attribute.split(' ');
  return tags.length > 0 ? { tags, isGuest: kind === 'guest' } : null;
}

/** The facts of the problem "other-learner": whose session it is, as it goes over the wire. */
export function ownerFacts(session: SessionOwner | null): Record<string, string> {
  return { tags: session?.tags.join(' ') ?? '', guest: session?.isGuest ? 'yes' : 'no' };
}

/** Reads what `ownerFacts` wrote; null for nobody, and for anything else. */
export function ownerIn(facts: unknown): SessionOwner | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const tags = 'tags' in facts && typeof facts.tags === 'string' ? facts.tags : '';
  if (tags === '') return null;
  return { tags: tags.split(' '), isGuest: 'guest' in facts && facts.guest === 'yes' };
}
