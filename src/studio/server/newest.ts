/** A request that a newer one of the same page has made pointless. */
export class Outdated extends Error {
  override readonly name = 'Outdated';
}

/**
 * Does the newest of the things that one client asks for, one at a time: while one is being done, a
 * newer one waits, and whatever waited before it is given up. What has begun is always finished.
 */
export class Newest {
  readonly #clients = new Map<string, { running: Promise<unknown>; giveUp?: () => void }>();

  /** @throws Outdated when something newer is asked for before this has begun. */
  async run<T>(client: string, work: () => T | Promise<T>): Promise<T> {
    const state = this.#clients.get(client) ?? { running: Promise.resolve() };
    this.#clients.set(client, state);
    state.giveUp?.();
    const outdated = Promise.withResolvers<never>();
    const giveUp = () => outdated.reject(new Outdated());
    state.giveUp = giveUp;
    // Requests that have come in meanwhile are heard before the work begins.
    await Promise.race([state.running.then(breathe), outdated.promise]);
    if (state.giveUp !== giveUp) throw new Outdated();
    delete state.giveUp;
    const done = Promise.withResolvers<void>();
    state.running = done.promise;
    try {
      return await work();
    } finally {
      done.resolve();
      if (state.running === done.promise && !state.giveUp) this.#clients.delete(client);
    }
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
