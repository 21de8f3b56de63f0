import { rememberStream } from '@/server/events/open-streams';
import { answerHeaders } from './answer';

/** In milliseconds. */
const times = {
  /** How often something is said when nothing happens, so that either side notices a lost connection. */
  beat: 10_000,
  /** After how long a browser asks again when the stream has ended. */
  retry: 1_000,
  /** A stream ends by itself and is asked for anew, so that the session behind it is looked at again. */
  life: 5 * 60_000,
};

/** How much may wait for a browser that does not read, in bytes; it asks again and gets the whole. */
const patience = 1024 * 1024;

/** A stream of server-sent events, as what feeds it sees it. */
export interface EventSink {
  send(event: string, data: string): void;
  /** Says that there is no more to come, ever, and ends the stream. */
  gone(): void;
}

/**
 * Answers with a stream of server-sent events. `feed` is begun with it and returns how it is stopped when
 * the browser goes, the stream has lived its time, or the server stops. `beat` events come now and then.
 */
export function eventStream(request: Request, feed: (sink: EventSink) => () => void): Response {
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const say = (text: string) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -patience) close();
        };
        let stop: (() => void) | null = null;
        const beating = setInterval(() => say('event: beat\ndata:\n\n'), times.beat);
        const ending = setTimeout(() => close(), times.life);
        const forget = rememberStream(() => close());
        close = () => {
          if (!isOpen) return;
          isOpen = false;
          clearInterval(beating);
          clearTimeout(ending);
          forget();
          stop?.();
          try {
            controller.close();
          } catch {
            // The browser was faster.
          }
        };
        request.signal.addEventListener('abort', () => close());
        say(`retry: ${times.retry}\n\n`);
        stop = feed({
          // A line break in JSON text is escaped, so data is always one line.
          send: (event, data) => say(`event: ${event}\ndata: ${data}\n\n`),
          gone() {
            say('event: gone\ndata:\n\n');
            close();
          },
        });
        if (!isOpen) stop();
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16 * 1024 }),
  );
  return new Response(body, {
    headers: {
      ...answerHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      // Neither compressed nor held back by a proxy: each event is to arrive as it is sent.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** The stream of somebody who may see nothing here: a browser that is refused otherwise asks for ever. */
export function goneStream(request: Request): Response {
  return eventStream(request, (sink) => {
    sink.gone();
    return () => undefined;
  });
}
