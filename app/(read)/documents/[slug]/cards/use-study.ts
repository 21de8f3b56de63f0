import { useEffect, useReducer } from 'react';
import { useOutbox } from '@/browser/outbox/use-outbox';
import { presentZone } from '@/browser/present-zone';
import { uniqueId } from '@/browser/unique-id';
import type { Deal, DealtCard } from '@/domain/study/queue';
import type { Rating } from '@/domain/study/schedule';
import type { Fact, Outcome } from '@/domain/sync/fact';
import { beginSession, type StudySession, studySession } from './study-session';

const paths = { reviews: '/api/reviews', undos: '/api/review-undos' } as const;

/** Sittings of this page load by document: the router may show a page again as it first came. */
const sittings = new Map<string, StudySession>();

function resumed(deal: Deal): StudySession {
  const kept = sittings.get(deal.document);
  // What was settled while the page was away was not heard here.
  return kept?.dealtAt === deal.dealtAt ? { ...kept, unsettled: [] } : beginSession(deal);
}

/** The facts of this page carry their own id, so that a review can be taken back before it is sent. */
const factId = ({ id, facts }: Fact): string => (typeof facts.id === 'string' ? facts.id : id);

/** Cards rated in this browser whose review has not reached the server, in this tab or another. */
function unsentCards(waiting: readonly Fact[], slug: string, undone: readonly string[]) {
  const takenBack = new Set<unknown>(undone);
  for (const { path, facts } of waiting) if (path === paths.undos) takenBack.add(facts.review);
  return new Set<unknown>(
    waiting
      .filter(({ path, facts }) => path === paths.reviews && facts.document === slug)
      .filter((fact) => !takenBack.has(factId(fact)))
      .map(({ facts }) => facts.cardId),
  );
}

/** Returns a sitting at the cards of one document, with what the hand can do in it. */
export function useStudy(deal: Deal) {
  const slug = deal.document;
  const [session, happened] = useReducer(studySession, deal, resumed);

  function settle(fact: Fact, outcome: Outcome): void {
    if (fact.path !== paths.reviews && fact.path !== paths.undos) return;
    const id = factId(fact);
    if (outcome.ok) {
      const answer = outcome.value as Deal;
      happened({ type: 'settled', fact: id, deal: answer.document === slug ? answer : null });
    } else {
      happened({ type: 'refused', fact: id, problem: outcome.problem.code });
    }
  }
  const outbox = useOutbox(settle);

  useEffect(() => {
    sittings.set(slug, session);
  }, [slug, session]);

  const unsent = unsentCards(outbox.waiting, slug, session.undone);
  const hand = session.hand.filter(({ card }) => !unsent.has(card.id));
  const shown: DealtCard | null = hand[0] ?? null;
  const last = session.taken.at(-1);

  return {
    session,
    shown,
    saved: { state: outbox.state, lasting: outbox.lasting },
    turn(): void {
      happened({ type: 'turned' });
    },
    /** Rates the card on the screen. */
    rate(rating: Rating): void {
      if (!shown) return;
      const id = uniqueId();
      happened({ type: 'rated', review: id, dealt: shown, rating });
      void outbox.send(paths.reviews, {
        id,
        document: slug,
        cardId: shown.card.id,
        rating,
        reviewedAt: new Date().toISOString(),
        zone: presentZone(),
      });
    },
    /** Takes the last rating of this sitting back; null when there is none. */
    undo: last
      ? (): void => {
          const id = uniqueId();
          happened({ type: 'undone', undo: id });
          void outbox.send(paths.undos, {
            id,
            review: last.review,
            undoneAt: new Date().toISOString(),
          });
        }
      : null,
  };
}
