import { saveResponse } from '@/server/attempts/save-response';
import { jsonDoor } from '../door';

export const POST = jsonDoor(saveResponse);
