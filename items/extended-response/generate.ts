import type { Prompt, SourceDocument } from '@/domain/content/document';
import { passageOf } from '../document-parts';
import { phrasingOf } from '../phrasing';
import type { ExtendedResponseItem } from './item';

/** Returns one item a prompt. */
export function generate(document: SourceDocument): ExtendedResponseItem[] {
  return document.prompts.map((prompt) => itemOf(prompt, document));
}

function itemOf(prompt: Prompt, document: SourceDocument): ExtendedResponseItem {
  const { slug } = document.record;
  const quoted = [...new Set(prompt.quotes.map(({ passage }) => passage))].sort((a, b) => a - b);
  return {
    id: `${slug}/extended-response/${prompt.id}`,
    type: 'extended-response',
    schemaVersion: 1,
    document: slug,
    stem: prompt.stem,
    explanation: phrasingOf(document).restsOn(quoted),
    evidence: prompt.quotes,
    claims: [],
    topic: prompt.topic,
    difficulty: prompt.difficulty,
    form: prompt.form,
    skill: prompt.skill,
    passages: prompt.passages.map((passage) => {
      const { number, voice, text } = passageOf(document, passage);
      return { passage: number, voice, text };
    }),
    scale: prompt.scale ?? null,
    rubric: prompt.rubric,
    modelAnswer: prompt.modelAnswer,
  };
}
