import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';
import { possibleItems } from './draw-items';
import { itemPools } from './item-pools';
import { settingsFields } from './settings-input';

const { documents, types, topics, difficulties } = settingsFields;

/** Returns how many questions go together in one quiz drawn by these choices. */
export const possibleQuestions = classUseCase({
  action: 'assignment.make',
  input: z.object({ documents, types, topics, difficulties }),
  async run(input): Promise<Result<{ possible: number }>> {
    return done({ possible: possibleItems(await itemPools(input), input.types) });
  },
});
