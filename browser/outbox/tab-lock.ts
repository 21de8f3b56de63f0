/** How long to wait for another tab that holds the lock, in milliseconds. */
const patience = 20_000;

/**
 * Runs `work` while no other tab of this browser runs under the same name. Where the browser has no
 * locks (pages without HTTPS), or a suspended tab never gives its lock back, it runs all the same:
 * the server counts a fact once, whoever sends it.
 */
export async function withTabLock(name: string, work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return work();
  let begun = false;
  try {
    await locks.request(name, { signal: AbortSignal.timeout(patience) }, () => {
      begun = true;
      return work();
    });
  } catch (fault) {
    if (begun) throw fault;
    await work();
  }
}
