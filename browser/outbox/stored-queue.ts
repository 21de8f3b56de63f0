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
      const device = { deviceId: last.deviceId, counter: last.counter + 1 };
      const fact = { id: uniqueId(), ...device, path, facts, learner };
      await Promise.all([
        devices.put(device, 'device'),
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
      const transaction = (await storage()).transaction('waiting', 'readwrite');
      const kept = await transaction.store.get(fact.counter);
      if (kept?.id === fact.id) await transaction.store.delete(fact.counter);
      await transaction.done;
    },
  };
}
