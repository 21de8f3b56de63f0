import { type EventSink, eventStream, goneStream } from '@/app/api/event-stream';
import { closeStreams } from '@/server/events/open-streams';

/** Opens a stream and returns what it has said when it is over. */
function opened() {
  const given = new AbortController();
  const request = new Request('http://localhost/api/x', { signal: given.signal });
  const feeding: { sink?: EventSink; stopped: number } = { stopped: 0 };
  const answer = eventStream(request, (sink) => {
    feeding.sink = sink;
    return () => {
      feeding.stopped += 1;
    };
  });
  return { answer, feeding, leave: () => given.abort(), said: answer.text() };
}

describe('a stream of events', () => {
  it('is neither kept nor compressed on its way', () => {
    const { answer, leave } = opened();
    expect(answer.headers.get('content-type')).toMatch('text/event-stream');
    expect(answer.headers.get('cache-control')).toBe('private, no-store, no-transform');
    leave();
  });

  it('says each event on a line of its own, and stops being fed when the browser leaves', async () => {
    const { feeding, leave, said } = opened();
    feeding.sink?.send('whole', JSON.stringify({ text: 'two\nlines' }));
    leave();
    feeding.sink?.send('whole', 'too late');
    expect(await said).toBe('retry: 1000\n\nevent: whole\ndata: {"text":"two\\nlines"}\n\n');
    expect(feeding.stopped).toBe(1);
  });

  it('ends for good with its last word', async () => {
    const { feeding, said } = opened();
    feeding.sink?.gone();
    expect(await said).toMatch(/event: gone\ndata:\n\n$/);
    expect(feeding.stopped).toBe(1);
    expect(await goneStream(new Request('http://localhost/api/x')).text()).toMatch('event: gone');
  });

  it('is closed when the server stops, and so is one that comes later', async () => {
    const { feeding, said } = opened();
    closeStreams();
    await said;
    expect(feeding.stopped).toBe(1);
    const late = opened();
    await late.said;
    expect(late.feeding.sink).toBeUndefined();
  });
});
