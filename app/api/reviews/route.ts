import { saveReview } from '@/server/study/save-review';
import { jsonDoor } from '../door';

export const POST = jsonDoor(saveReview);
