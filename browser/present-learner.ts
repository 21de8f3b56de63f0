import { attributeOwner, learnerAttribute, type SessionOwner } from '@/domain/sync/belonging';

// One attribute for all of it, so that the server's word replaces what was written here.
const attribute = 'data-learner';

/** Returns for whom the server made this page; null for nobody. */
export function presentLearner(): SessionOwner | null {
  return attributeOwner(document.documentElement.getAttribute(attribute) ?? '');
}

/** Makes a page that was made for nobody the page of the guest whom its first fact has made. */
export function becomeGuest(guest: SessionOwner): void {
  if (presentLearner() !== null || !guest.isGuest) return;
  document.documentElement.setAttribute(attribute, learnerAttribute(guest));
}
