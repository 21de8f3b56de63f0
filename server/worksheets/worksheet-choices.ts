import 'server-only';
import { bankOf } from '../attempts/bank';
import { type QuizChoices, quizChoices } from '../attempts/quiz-choices';
import { documentBySlug } from '../documents/library';

/** What a worksheet on a document can be made of: questions as for a quiz, and prompts one by one. */
export interface WorksheetChoices extends QuizChoices {
  prompts: { id: string; stem: string }[];
}

/** Returns the choices for a worksheet; null without the document. */
export async function worksheetChoices(slug: string): Promise<WorksheetChoices | null> {
  const choices = await quizChoices(slug);
  const document = await documentBySlug(slug);
  if (choices === null || document === null) return null;
  return {
    ...choices,
    types: choices.types.filter(({ type }) => type !== 'extended-response'),
    prompts: bankOf(document)
      .filter(({ type }) => type === 'extended-response')
      .map(({ id, stem }) => ({ id, stem })),
  };
}
