import { eventStream, goneStream } from '@/app/api/event-stream';
import { currentAsker } from '@/server/auth/asker';
import { type LiveView, livePage, liveViewChange, watchLiveState } from '@/server/live/live-view';

interface Place {
  params: Promise<{ classId: string; assignmentId: string }>;
}

// The same change goes to all who watch, so it is written once.
const written = new WeakMap<LiveView, { since: LiveView; text: string | null }>();

function changeText(since: LiveView, view: LiveView): string | null {
  const known = written.get(view);
  if (known?.since === since) return known.text;
  const change = liveViewChange(since, view);
  const text = change && JSON.stringify(change);
  written.set(view, { since, text });
  return text;
}

/** A class at work, as it happens: the whole first, then what changes. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { classId, assignmentId: assignment } = await params;
  const asker = await currentAsker();
  const { learnerId } = asker;
  const page = await livePage({ classId, assignment }, asker);
  if (!page.ok || learnerId === null) return goneStream(request);
  let shown = page.value.view;
  return eventStream(request, (sink) => {
    sink.send('whole', JSON.stringify(shown));
    return watchLiveState({ classId, assignment }, (state) => {
      if (!state?.mayWatch(learnerId)) return sink.gone();
      const change = changeText(shown, state.view);
      if (change === null) return;
      shown = state.view;
      sink.send('change', change);
    });
  });
}
