import pg from 'pg';
import { type EventHub, eventHub } from '@/server/events/event-hub';
import { postgresqlWire } from '@/server/events/postgresql-wire';
import { assignmentTopic, roundTopic, type Topic } from '@/server/events/topics';
import { emptyPostgresqlUrl, postgresqlServer } from '../../support/database';

const topic = assignmentTopic('one');

/** Counts what a hub is told of a topic, and waits for the next time. */
function ear(hub: EventHub, of: Topic = topic) {
  let heard = 0;
  let wake: () => void = () => undefined;
  const stop = hub.subscribe(of, () => {
    heard += 1;
    wake();
  });
  return {
    stop,
    heard: () => heard,
    atLeast: async (count: number) => {
      while (heard < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

describe('in one process', () => {
  it('tells who listens to the topic, and nobody else, until they stop', () => {
    const hub = eventHub(null);
    const own = ear(hub);
    const other = ear(hub, roundTopic('one'));
    hub.announce(topic);
    hub.announce(topic);
    own.stop();
    hub.announce(topic);
    expect([own.heard(), other.heard()]).toEqual([2, 0]);
  });

  it('goes on when a listener fails', () => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    const hub = eventHub(null);
    hub.subscribe(topic, () => {
      throw new Error('not my day');
    });
    const own = ear(hub);
    expect(() => hub.announce(topic)).not.toThrow();
    expect(own.heard()).toBe(1);
    said.mockRestore();
  });
});

const server = postgresqlServer;
(server ? describe : describe.skip)('between processes on PostgreSQL', () => {
  let url = '';
  const hubs: EventHub[] = [];
  const hub = () => {
    const made = eventHub((listener) => postgresqlWire(url, listener));
    hubs.push(made);
    return made;
  };
  beforeAll(async () => {
    url = await emptyPostgresqlUrl(server ?? '');
  });
  afterEach(async () => {
    await Promise.all(hubs.splice(0).map((one) => one.close()));
  });

  /** Announces until the other has its connection: before that, nothing can be heard. */
  async function connected(from: EventHub, to: EventHub): Promise<void> {
    const there = ear(to, roundTopic('greeting'));
    while (there.heard() === 0) {
      from.announce(roundTopic('greeting'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    there.stop();
  }

  it('tells each announcement on both connections, and one’s own at once', async () => {
    const [first, second] = [hub(), hub()];
    await connected(first, second);
    await connected(second, first);
    const [here, there] = [ear(first), ear(second)];
    first.announce(topic);
    expect(here.heard()).toBe(1);
    await there.atLeast(1);
    second.announce(topic);
    await here.atLeast(2);
    expect(there.heard()).toBe(2);
  });

  it('opens a connection that was cut anew, tells all to look again, and loses no announcement', async () => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    const [first, second] = [hub(), hub()];
    await connected(first, second);
    await connected(second, first);
    const [here, there] = [ear(first), ear(second)];
    const administration = new pg.Client({ connectionString: url });
    await administration.connect();
    await administration.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sourcework events' AND datname = current_database()",
    );
    await administration.end();
    // Both are told that they may have missed something.
    await Promise.all([here.atLeast(1), there.atLeast(1)]);
    const before = there.heard();
    first.announce(topic);
    await there.atLeast(before + 1);
    said.mockRestore();
  });
});
