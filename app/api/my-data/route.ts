import { currentAsker } from '@/server/auth/asker';
import { learnerData } from '@/server/learners/learner-data';
import { jsonAnswer } from '../answer';

/** "Download my data": everything kept of who asks, as a file. */
export async function GET(): Promise<Response> {
  const result = await learnerData({}, await currentAsker());
  if (!result.ok) return jsonAnswer(result);
  return new Response(JSON.stringify(result.value, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="sourcework-my-data.json"',
      'cache-control': 'private, no-store',
    },
  });
}
