import 'server-only';
import { subscribe } from './events';
import type { Topic } from './topics';

/** In milliseconds. */
const pauses = {
  /** At most one look in so long, however much is announced. */
  betweenLooks: 150,
  /** Without any announcement: the clock alone changes things, and whoever may not see it any more is told. */
  withoutNews: 10_000,
  afterFailure: 1_000,
};

/** A look takes at most this part of the process's time. */
const share = 1 / 4;

/** Looks wait for each other, so that however much is watched, answers find the process free. */
let turn: Promise<void> = Promise.resolve();

/** Looks at one thing for all who watch it in this process. */
interface Watched<State> {
  watchers: Set<(state: State) => void>;
  look(): void;
  stop(): void;
}

function watched<State>(topic: Topic, read: () => Promise<State>): Watched<State> {
  const watchers = new Set<(state: State) => void>();
  let isBusy = false;
  let isOutdated = false;
  let planned: NodeJS.Timeout | null = null;
  let notBefore = 0;

  async function lookNow(): Promise<void> {
    // What is announced from here on is not sure to be seen by this look.
    isOutdated = false;
    const startedAt = performance.now();
    try {
      const state = await read();
      const took = performance.now() - startedAt;
      notBefore = startedAt + Math.max(pauses.betweenLooks, took / share);
      for (const seen of [...watchers]) seen(state);
    } catch (fault) {
      console.error(`${topic} could not be looked at.`, fault);
      notBefore = performance.now() + pauses.afterFailure;
      isOutdated = true;
    }
    isBusy = false;
    if (isOutdated) look();
  }

  function takeTurn(): void {
    planned = null;
    isBusy = true;
    turn = turn.then(lookNow);
  }

  function look(): void {
    if (watchers.size === 0) return;
    if (isBusy) isOutdated = true;
    else planned ??= setTimeout(takeTurn, Math.max(0, notBefore - performance.now()));
  }

  const unsubscribe = subscribe(topic, look);
  const regularly = setInterval(look, pauses.withoutNews);
  regularly.unref();
  return {
    watchers,
    look,
    stop() {
      unsubscribe();
      clearInterval(regularly);
      if (planned !== null) clearTimeout(planned);
    },
  };
}

/**
 * Returns a way to watch things of one kind: each is read once for all its watchers, soon after something
 * happened to it and now and then without, and each watcher is given every state read from then on.
 */
export function sharedLooks<Place, State>(
  topicOf: (place: Place) => Topic,
  read: (place: Place) => Promise<State>,
): (place: Place, seen: (state: State) => void) => () => void {
  const all = new Map<Topic, Watched<State>>();
  return (place, seen) => {
    const topic = topicOf(place);
    const one = all.get(topic) ?? watched(topic, () => read(place));
    all.set(topic, one);
    one.watchers.add(seen);
    one.look();
    return () => {
      one.watchers.delete(seen);
      if (one.watchers.size > 0 || all.get(topic) !== one) return;
      one.stop();
      all.delete(topic);
    };
  };
}
