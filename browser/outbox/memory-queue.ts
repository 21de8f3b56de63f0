import { uniqueId } from '../unique-id';
import type { Queue } from './queue';

/** Returns a queue that lasts as long as the page: for browsers that store nothing. */
export function memoryQueue(): Queue {
  // A device of its own, so that its counters never meet those of the lasting queue.
  const deviceId = uniqueId();
  const kept = new Map<string, Awaited<ReturnType<Queue['add']>>>();
  let counter = 0;
  return {
    async add(path, facts, learner) {
      counter += 1;
      const fact = { id: uniqueId(), deviceId, counter, path, facts, learner };
      kept.set(fact.id, fact);
      return fact;
    },
    async waiting() {
      return [...kept.values()];
    },
    async remove(fact) {
      kept.delete(fact.id);
    },
  };
}
