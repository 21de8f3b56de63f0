import type { SourceDocument } from '@/domain/content/document';
import { documentBySlug } from '@/server/documents/library';
import { type ShownQuestion, shownQuestions } from './shown-questions';
import { someAnswer } from './some-answer';
import type { Visitor } from './visitor';

/** The document that everything is measured on. */
export const letterSlug = 'brezhnev-to-carter-1977';

/** Returns the document that everything is measured on. */
export async function letter(): Promise<SourceDocument> {
  const document = await documentBySlug(letterSlug);
  if (document === null) throw new Error(`There is no document ${letterSlug}.`);
  return document;
}

/** An attempt that a visitor has before them. */
export interface Sitting {
  attempt: string;
  questions: ShownQuestion[];
}

/** Opens the page of an attempt. */
export async function openSitting(visitor: Visitor, attempt: string): Promise<Sitting> {
  return { attempt, questions: shownQuestions(await visitor.page(`/quiz/${attempt}`)) };
}

/** Answers one question of a sitting. */
export async function answerQuestion(
  visitor: Visitor,
  { attempt }: Sitting,
  question: ShownQuestion,
): Promise<void> {
  await visitor.send('/api/responses', {
    attempt,
    position: question.position,
    answer: someAnswer(question),
    confidence: question.presented.type === 'extended-response' ? null : 'fairly-sure',
    answeredAt: new Date().toISOString(),
  });
}
