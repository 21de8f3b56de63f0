import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { jsonDoor } from '../door';

export const POST = jsonDoor(saveSelfCheck);
