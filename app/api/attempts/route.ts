import { startAttempt } from '@/server/attempts/start-attempt';
import { formDoor } from '../door';

export const POST = formDoor(startAttempt, ({ attempt }) => `/quiz/${attempt}`);
