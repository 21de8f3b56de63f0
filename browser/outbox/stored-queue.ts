import { storage } from '../storage';
import { uniqueId } from '../unique-id';
import type { Queue } from './queue';

/**
 * Returns the queue in this browser's storage, shared by its tabs. A fact and the counter it takes
 * are written in one transaction, so tabs never take the same one and no counter is lost.
 */
export function storedQueue(): Queue {
  return {
    async add(path, facts, learner) {
      const transaction = (await storage()).transaction(['waiting', 'device'], 'readwrite', {
        durability: 'strict',
      });
      const devices = transaction.objectStore('device');
      const last = (await devices.get('device')) ?? { deviceId: uniqueId(), counter: 0 };
      const { deviceId } = last;
      const counter = last.counter + 1;
      const fact = { id: uniqueId(), deviceId, counter, path, facts, learner };
      await Promise.all([
        devices.put({ ...last, counter }, 'device'),
        transaction.objectStore('waiting').add(fact),
        // Kept means: the transaction is complete, not only its requests.
        transaction.done,
      ]);
      return fact;
    },
    async waiting() {
      return (await storage()).getAll('waiting');
    },
    async remove(fact) {
      const transaction = (await storage()).transaction(['waiting', 'device'], 'readwrite');
      const waiting = transaction.objectStore('waiting');
      const devices = transaction.objectStore('device');
      const kept = await waiting.get(fact.counter);
      if (kept?.id === fact.id) await waiting.delete(fact.counter);
      const device = await devices.get('device');
      if (device) await devices.put({ ...device, settledAt: Date.now() }, 'device');
      await transaction.done;
    },
  };
}
