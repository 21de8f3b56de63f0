import { saveLiveAnswer } from '@/server/live/save-live-answer';
import { jsonDoor } from '../door';

export const POST = jsonDoor(saveLiveAnswer);
