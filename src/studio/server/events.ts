import type { StudioEvent } from '../messages/events.ts';

/** Tells open pages what happens, each by its own stream. */
export class Events {
  readonly #listeners = new Map<(event: StudioEvent) => void, string>();
  readonly #ended = new AbortController();

  /** Aborted when the studio ends. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** Hears of all events until the function that comes back is called. */
  listen(client: string, hear: (event: StudioEvent) => void): () => void {
    this.#listeners.set(hear, client);
    return () => void this.#listeners.delete(hear);
  }

  /** Tells an event to all pages but the one that made it happen. */
  tell(event: StudioEvent, except?: string): void {
    for (const [hear, client] of this.#listeners) if (client !== except) hear(event);
  }

  end(): void {
    this.#ended.abort();
  }
}
