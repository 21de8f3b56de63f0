import { undoReview } from '@/server/study/undo-review';
import { jsonDoor } from '../door';

export const POST = jsonDoor(undoReview);
