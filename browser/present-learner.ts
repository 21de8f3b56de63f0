import type { SessionOwner } from '@/domain/sync/belonging';

/** The attributes by which a page says for whom the server made it. */
const tagsAttribute = 'data-learner';
const guestAttribute = 'data-guest';

/** Returns for whom the server made this page; null for nobody. */
export function presentLearner(): SessionOwner | null {
  const page = document.documentElement;
  const tags = page.getAttribute(tagsAttribute);
  return tags ? { tags: tags.split(' '), isGuest: page.hasAttribute(guestAttribute) } : null;
}

/** Makes a page that was made for nobody the page of the guest whom its first fact has made. */
export function becomeGuest(guest: SessionOwner): void {
  if (presentLearner() !== null || !guest.isGuest) return;
  document.documentElement.setAttribute(tagsAttribute, guest.tags.join(' '));
  document.documentElement.setAttribute(guestAttribute, '');
}
