import { deleteLearner } from '@/server/learners/delete-learner';
import { endSession } from '@/server/learners/end-session';
import type { UseCase } from '@/server/use-case';
import { formDoor } from '../../door';

const forget: UseCase<unknown> = async (raw, asker, world) => {
  const result = await deleteLearner(raw, asker, world);
  if (result.ok) await endSession();
  return result;
};

const door = formDoor(forget, () => '/progress/deleted');

/** "Delete my data": here, and with it what waits unsent in the browser's own store. */
export const POST: typeof door = async (request, place) => {
  const response = await door(request, place);
  if (response.status === 303) response.headers.set('clear-site-data', '"storage"');
  return response;
};
