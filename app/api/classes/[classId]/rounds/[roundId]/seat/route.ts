import { eventStream, goneStream } from '@/app/api/event-stream';
import { currentAsker } from '@/server/auth/asker';
import { watchRound } from '@/server/live/round-state';
import { mayTakePart, seatOf, seatView } from '@/server/live/seat-view';
import { keepSeat, takeSeat } from '@/server/live/take-seat';

interface Place {
  params: Promise<{ classId: string; roundId: string }>;
}

/** How often it is noted that a student's page is there, in milliseconds. */
const every = 20_000;

/** A round as a student sees it from their seat, whole each time that it changes. Opening it takes the seat. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { classId, roundId: round } = await params;
  const asker = await currentAsker();
  const { learnerId } = asker;
  // Refused for a round that is over or a class that is archived: those can be looked at all the same.
  const seat = await takeSeat({ classId, round }, asker);
  const first = await seatOf({ classId, round }, asker);
  if (!first.ok || learnerId === null) return goneStream(request);
  let shown = JSON.stringify(first.value);
  return eventStream(request, (sink) => {
    sink.send('whole', shown);
    const stop = watchRound({ classId, round }, (state) => {
      if (state === null || !mayTakePart(state, learnerId)) return sink.gone();
      const text = JSON.stringify(seatView(state, learnerId));
      if (text === shown) return;
      shown = text;
      sink.send('whole', text);
    });
    const keeping = seat.ok ? setInterval(() => void kept(round, learnerId), every) : undefined;
    return () => {
      stop();
      clearInterval(keeping);
    };
  });
}

async function kept(round: string, learnerId: string): Promise<void> {
  try {
    await keepSeat(round, learnerId);
  } catch (fault) {
    // The next time does it.
    console.error('A seat could not be kept.', fault);
  }
}
