import { submitAttempt } from '@/server/taking/submit-attempt';
import { jsonDoor } from '../door';

export const POST = jsonDoor(submitAttempt);
