import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import {
  type Answer,
  answerProblem,
  parseAnswer,
  type RevealedItem,
  revealItem,
} from '@/items/registry';
import { classUseCase } from '../classes/class-use-case';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { foundAssignment } from './found-assignment';
import { previewedItems, studentField } from './preview-assignment';

/** An answer given in the preview. */
export interface PreviewAnswer {
  classId: string;
  assignment: string;
  student: number;
  position: number;
  answer: Answer;
}

/**
 * Returns what a student would see for an answer to a question of the preview. For the teacher alone,
 * and nothing of it is stored.
 */
export const revealPreview = classUseCase({
  action: 'assignment.make',
  input: z.object({
    assignment: z.uuid(),
    student: studentField,
    position: z.int().min(1).max(100),
    answer: z.unknown(),
  }),
  async run(
    input,
    _member,
    { database },
  ): Promise<Result<{ given: Answer; revealed: RevealedItem }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null || found.settings.kind !== 'quiz') return refused('not-found');
    const asked = await previewedItems(found, found.settings, input.student, database);
    if (!asked.ok) return asked;
    const one = asked.value[input.position - 1];
    if (one === undefined) return refused('not-found', { field: 'position' });
    const { judged: item, arrangement } = one;
    const given = parseAnswer(item.type, input.answer);
    const reason = given === null ? 'wrong-shape' : answerProblem(item, arrangement, given);
    if (given === null || reason !== null) {
      return refused('answer-unfit', {
        field: 'answer',
        facts: { reason: reason ?? 'wrong-shape' },
      });
    }
    const document = await documentBySlug(item.document);
    if (document === null) return refused('not-found');
    const lexicon = lexiconOf(document);
    return done({ given, revealed: revealItem(item, arrangement, given, document, lexicon) });
  },
});
