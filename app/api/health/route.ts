import { connection } from 'next/server';
import { health } from '@/server/health';

/** For whoever watches the server: 200 when it can serve learners, 503 and the cause when it cannot. */
export async function GET(): Promise<Response> {
  await connection();
  const report = await health();
  return Response.json(report, {
    status: report.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
