import { makeAppeal } from '@/server/attempts/make-appeal';
import { jsonDoor } from '../door';

export const POST = jsonDoor(makeAppeal);
