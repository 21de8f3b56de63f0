import { setFlag } from '@/server/taking/set-flag';
import { jsonDoor } from '../door';

export const POST = jsonDoor(setFlag);
