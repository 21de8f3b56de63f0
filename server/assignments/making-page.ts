import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';
import { presentStudents } from '../following/present-students';
import { type AskedAgain, askAgain } from '../mastery/ask-again';
import { type AssignmentChoices, assignmentChoices } from './assignment-choices';

/** What the page that makes an assignment shows. */
export interface MakingPage {
  class: { id: string; name: string; zone: string };
  choices: AssignmentChoices;
  /** Those on the roster, by name. */
  students: { learnerId: string; name: string; number: string | null }[];
  /** What to ask again and of whom, where the page was opened for that; null otherwise. */
  prefilled: AskedAgain | null;
  archived: boolean;
}

/** Returns what a teacher chooses from when making an assignment for a class. */
export const makingPage = classUseCase({
  action: 'assignment.make',
  input: z.object({
    again: z.string().max(300).optional().catch(undefined),
    document: z.string().max(300).optional().catch(undefined),
  }),
  async run({ again, document }, member, { database }): Promise<Result<MakingPage>> {
    const { id, name, zone, archivedAt } = member.class;
    return done({
      class: { id, name, zone },
      choices: await assignmentChoices(),
      students: (await presentStudents(id, database)).map(({ learnerId, name, number }) => ({
        learnerId,
        name,
        number,
      })),
      prefilled:
        again === undefined || document === undefined
          ? null
          : await askAgain({ classId: id, again, document }, database),
      archived: archivedAt !== null,
    });
  },
});
