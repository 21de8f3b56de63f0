import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';
import { type AssignmentChoices, assignmentChoices } from './assignment-choices';

/** What the page that makes an assignment shows. */
export interface MakingPage {
  class: { id: string; name: string; zone: string };
  choices: AssignmentChoices;
  archived: boolean;
}

/** Returns what a teacher chooses from when making an assignment for a class. */
export const makingPage = classUseCase({
  action: 'assignment.make',
  input: z.object({}),
  async run(_input, member): Promise<Result<MakingPage>> {
    const { id, name, zone, archivedAt } = member.class;
    return done({
      class: { id, name, zone },
      choices: await assignmentChoices(),
      archived: archivedAt !== null,
    });
  },
});
