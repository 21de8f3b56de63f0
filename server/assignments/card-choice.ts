import 'server-only';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { Card } from '@/domain/study/cards';
import { documentBySlug } from '../documents/library';
import { deckOf } from '../study/deck';
import type { SettingsInput } from './settings-input';

/** Cards without a topic: names and terms. */
export const termsGroup = 'terms';

/** The group by which a teacher chooses a card: its topic, or that it explains a word. */
export function groupOf(card: Card): string {
  return card.topic ?? termsGroup;
}

/** Returns the settings with the cards that the form's topics name, where it leaves the cards open. */
export async function withChosenCards(
  settings: AssignmentSettings,
  input: SettingsInput,
): Promise<AssignmentSettings> {
  if (settings.kind !== 'cards' || input.cards.length > 0) return settings;
  const chosenAnew = input.cardTopics.length > 0 || input.cardCount !== null;
  if (settings.cards.length > 0 && !chosenAnew) return settings;
  const document = await documentBySlug(settings.document);
  if (document === null) return settings;
  const cards = [...deckOf(document).values()]
    .filter((card) => input.cardTopics.length === 0 || input.cardTopics.includes(groupOf(card)))
    .map(({ id }) => id);
  return { ...settings, cards: cards.slice(0, input.cardCount ?? 500) };
}
