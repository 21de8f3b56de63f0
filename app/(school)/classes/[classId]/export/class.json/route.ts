import { jsonAnswer } from '@/app/api/answer';
import { currentAsker } from '@/server/auth/asker';
import { classExport } from '@/server/following/class-export';
import { fileAnswer } from '../file-answer';

interface Place {
  params: Promise<{ classId: string }>;
}

/** Everything that is kept of a class, as a file. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const result = await classExport(await params, await currentAsker());
  if (!result.ok) return jsonAnswer(result);
  const { name } = result.value.class;
  return fileAnswer(JSON.stringify(result.value, null, 2), 'application/json', `${name}.json`);
}
