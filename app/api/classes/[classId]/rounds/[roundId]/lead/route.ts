import { eventStream, goneStream } from '@/app/api/event-stream';
import { currentAsker } from '@/server/auth/asker';
import { leaderView, leadRound, mayLead } from '@/server/live/leader-view';
import { watchRound } from '@/server/live/round-state';

interface Place {
  params: Promise<{ classId: string; roundId: string }>;
}

/** A round as its leader sees it, whole each time that it changes. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { classId, roundId: round } = await params;
  const asker = await currentAsker();
  const { learnerId } = asker;
  const first = await leadRound({ classId, round }, asker);
  if (!first.ok || learnerId === null) return goneStream(request);
  let shown = JSON.stringify(first.value);
  return eventStream(request, (sink) => {
    sink.send('whole', shown);
    return watchRound({ classId, round }, (state) => {
      if (state === null || !mayLead(state, learnerId)) return sink.gone();
      const text = JSON.stringify(leaderView(state));
      if (text === shown) return;
      shown = text;
      sink.send('whole', text);
    });
  });
}
