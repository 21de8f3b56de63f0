import { finishAttempt } from '@/server/attempts/finish-attempt';
import { formDoor } from '../../../door';

export const POST = formDoor(finishAttempt, ({ attempt }) => `/quiz/${attempt}/review`);
