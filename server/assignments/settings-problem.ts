import 'server-only';
import type { Problem } from '@/domain/result';
import { type AssignmentSettings, windowsProblem } from '@/domain/school/assignment-settings';
import { instantOf } from '@/domain/school/wall-time';
import { bankOf } from '../attempts/bank';
import { documentBySlug } from '../documents/library';
import { deckOf } from '../study/deck';

/** Returns what is wrong with settings in themselves and against the documents there are, or null. */
export async function settingsProblem(settings: AssignmentSettings): Promise<Problem | null> {
  const window = windowsProblem(settings);
  if (window !== null) return fieldProblem(window, 'order');
  return settings.kind === 'cards' ? cardsProblem(settings) : choiceProblem(settings.choice);
}

/** Returns which date has passed already, so that publishing would promise what cannot be, or null. */
export function passedProblem(
  { due, closes }: AssignmentSettings,
  zone: string,
  now: Date,
): Problem | null {
  for (const [field, wall] of Object.entries({ due, closes })) {
    if (wall !== null && instantOf(wall, zone) <= now) return fieldProblem(field, 'passed');
  }
  return null;
}

type Cards = Extract<AssignmentSettings, { kind: 'cards' }>;
type Choice = Extract<AssignmentSettings, { kind: 'quiz' }>['choice'];

async function cardsProblem({ document: slug, cards }: Cards): Promise<Problem | null> {
  const document = await documentBySlug(slug);
  if (document === null) return fieldProblem('documents', 'unknown');
  const deck = deckOf(document);
  return cards.every((id) => deck.has(id)) ? null : fieldProblem('cards', 'unknown');
}

async function choiceProblem(choice: Choice): Promise<Problem | null> {
  if (choice.by === 'hand') {
    for (const id of choice.items) {
      const document = await documentBySlug(id.split('/', 1).join());
      if (!document || !bankOf(document).some((item) => item.id === id)) {
        return fieldProblem('items', 'unknown');
      }
    }
    return null;
  }
  if (choice.documents.length === 0) return fieldProblem('documents', 'none');
  const topics = new Set<string>();
  for (const slug of choice.documents) {
    const document = await documentBySlug(slug);
    if (document === null) return fieldProblem('documents', 'unknown');
    for (const { id } of document.record.topics) topics.add(id);
  }
  return choice.topics.every((topic) => topics.has(topic))
    ? null
    : fieldProblem('topics', 'unknown');
}

function fieldProblem(field: string, reason: string): Problem {
  return { code: 'malformed', field, facts: { reason } };
}
